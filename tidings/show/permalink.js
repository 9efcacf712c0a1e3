// Copies the page's link. The link stands in an unseen element of the page, written anew with each control that is drawn.
function icon() {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M10 7H7a5 5 0 0 0 0 10h3M14 7h3a5 5 0 0 1 0 10h-3M8 12h8");
  svg.append(path);
  return svg;
}

function copied(text, field) {
  field.hidden = false;
  field.value = text;
  field.focus();
  field.select();
  const done = document.execCommand("copy"); // where the page is not served by https there is no other way
  if (done) field.hidden = true;
  return done;
}

export default function ({data, parentElement}) {
  const button = parentElement.querySelector("button"), said = parentElement.querySelector("span"), field = parentElement.querySelector("input");
  button.replaceChildren(icon(), data.label);
  button.title = data.help;
  button.onclick = async () => {
    const query = document.querySelector("[data-frozen]")?.dataset.frozen ?? location.search.slice(1);
    const text = `${location.origin}${location.pathname}?${query}`;
    said.textContent = "";
    let done = false;
    try {
      await navigator.clipboard.writeText(text);
      done = true;
    } catch {
      done = copied(text, field);
    }
    if (done) button.focus();
    said.textContent = done ? "Copied" : "Press Ctrl+C to copy";
    clearTimeout(button.rest);
    if (done) button.rest = setTimeout(() => { said.textContent = ""; }, 6000);
  };
  return () => clearTimeout(button.rest);
}
