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
  field.focus({preventScroll: true});
  field.select();
  const done = document.execCommand("copy"); // where the page is not served by https there is no other way
  if (done) field.hidden = true;
  return done;
}

export default function ({data, parentElement}) {
  const button = parentElement.querySelector("button"), said = parentElement.querySelector("span"), field = parentElement.querySelector("input");
  button.replaceChildren(icon(), data.label);
  button.title = data.help;
  // Copies the link, some values of it replaced; says whether that was done.
  const copy = async (values) => {
    const query = new URLSearchParams(document.querySelector("[data-frozen]")?.dataset.frozen || location.search);
    for (const [name, value] of Object.entries(values)) query.set(name, value);
    const text = `${location.origin}${location.pathname}?${query}`;
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copied(text, field);
    }
  };
  const say = (done) => (done ? "Copied" : "Press Ctrl+C to copy");
  button.onclick = async () => {
    said.textContent = "";
    const done = await copy({});
    if (done) button.focus({preventScroll: true});
    said.textContent = say(done);
    clearTimeout(button.rest);
    if (done) button.rest = setTimeout(() => { said.textContent = ""; }, 6000);
  };
  const asked = async ({detail}) => detail.said(say(await copy(detail.values))); // another part of the page wants a link to a place in it
  document.removeEventListener("tidings-copy", button.asked);
  document.addEventListener("tidings-copy", button.asked = asked);
  return () => {
    clearTimeout(button.rest);
    document.removeEventListener("tidings-copy", asked);
  };
}
