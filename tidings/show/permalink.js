// Copies the page's link. The link stands in an unseen element of the page.
//
// And keeps the reader in one tab and one history: links of ours in a text open where one is, links opened elsewhere take the filters
// along, and what a page does to its address by itself is no step of the way back.
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

const added = new WeakMap(); // a link -> its address as it was drawn, and as we made it

// The link that an event is about, where it leads to a page of ours: one folder, no file.
function ours(event) {
  const link = event.composedPath().find((at) => at.tagName === "A" && at.href);
  if (!link || link.hasAttribute("download") || link.origin !== location.origin) return null;
  const folder = (path) => path.slice(0, path.lastIndexOf("/"));
  return folder(link.pathname) === folder(location.pathname) && !link.pathname.split("/").pop().includes(".") ? link : null;
}

// Puts the filters of this page into a link, so that another tab shows the same rows; here they follow by themselves.
function withFilters(link, names) {
  const known = added.get(link);
  const drawn = known?.made === link.href ? known.drawn : link.href;
  const address = new URL(drawn), here = new URLSearchParams(location.search);
  for (const name of names) {
    if (address.searchParams.has(name)) continue;
    for (const value of here.getAll(name)) address.searchParams.append(name, value);
  }
  link.href = address;
  added.set(link, {drawn, made: link.href});
}

// One step for what the reader does: any further change of the address that follows from it takes the place of the one before. So what
// a page does to its address by itself is no step, nor is the one that Streamlit makes on leaving, before or after the new page's own.
function oneStep(history) {
  const push = history.pushState.bind(history);
  let stepped = true;
  history.pushState = (state, title, address) => {
    if (stepped) history.replaceState(state, title, address);
    else push(state, title, address);
    stepped = true;
  };
  const next = () => { stepped = false; };
  for (const what of ["pointerdown", "keydown"]) addEventListener(what, next, {capture: true, passive: true});
  addEventListener("click", ({detail}) => { if (!detail) next(); }, true); // by a screen reader, without either
  addEventListener("popstate", () => { stepped = true; });
}

function keepInTab(filters) {
  if (!window.tidingsSteps) {
    window.tidingsSteps = true;
    oneStep(history);
  }
  const follow = (event) => {
    const link = ours(event);
    if (!link || event.defaultPrevented || event.button) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      event.stopPropagation(); // Streamlit would open it here all the same: what such a click does is the browser's to say
    } else if (link.target === "_blank") {
      event.preventDefault();
      history.pushState({}, "", link.href);
      dispatchEvent(new PopStateEvent("popstate")); // as at a step back or forward, Streamlit shows what the address says
    }
  };
  const prepare = (event) => {
    const link = ours(event);
    if (link) withFilters(link, filters);
  };
  const heard = {click: follow, mousedown: prepare, keydown: prepare, contextmenu: prepare, dragstart: prepare};
  for (const [what, hear] of Object.entries(heard)) document.addEventListener(what, hear, true);
  return () => {
    for (const [what, hear] of Object.entries(heard)) document.removeEventListener(what, hear, true);
  };
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
  button.leave?.();
  button.leave = keepInTab(data.filters);
  return () => {
    button.leave();
    clearTimeout(button.rest);
    document.removeEventListener("tidings-copy", asked);
  };
}
