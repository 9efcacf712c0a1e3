// Says how much was found, aloud too, and puts the cursor into the empty field of a page that was just opened.
export default function ({ data, parentElement }) {
  const status = parentElement.querySelector("[role=status]");
  if (status.textContent !== data.said) status.textContent = data.said;
  const address = new URL(location.href);
  for (const [name, values] of Object.entries(data.asked)) {
    address.searchParams.delete(name);
    for (const value of values) if (value) address.searchParams.append(name, value);
  }
  if (address.href !== new URL(location.href).href) history.replaceState(history.state, "", address);
  if (parentElement.opened) return;
  parentElement.opened = true;
  const field = document.querySelector(".st-key-find input");
  if (field && !field.value) field.focus();
}
