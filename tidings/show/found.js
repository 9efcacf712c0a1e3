// Says how much was found, aloud too, and puts the cursor into the empty field of a page that was just opened.
export default function ({ data, parentElement }) {
  const status = parentElement.querySelector("[role=status]");
  if (status.textContent !== data.said) status.textContent = data.said;
  if (parentElement.opened) return;
  parentElement.opened = true;
  const field = document.querySelector(".st-key-find input");
  if (field && !field.value) field.focus();
}
