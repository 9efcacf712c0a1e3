// Says how much was found, aloud too, keeps what is asked for in the address, and puts the cursor into the field: when its page was
// just opened and it is empty, and whenever the way to search is taken again.
export default function ({ data, parentElement }) {
  const status = parentElement.querySelector("[role=status]");
  if (status.textContent !== data.said) status.textContent = data.said;
  const address = new URL(location.href);
  for (const [name, values] of Object.entries(data.asked)) {
    address.searchParams.delete(name);
    for (const value of values) if (value) address.searchParams.append(name, value);
  }
  if (address.href !== new URL(location.href).href) history.replaceState(history.state, "", address);
  if (parentElement.turn === data.turn) return;
  const opened = parentElement.turn === undefined;
  parentElement.turn = data.turn;
  const field = document.querySelector(".st-key-find input");
  if (!field || (opened && field.value)) return;
  field.focus();
  field.select();
}
