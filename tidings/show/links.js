// Keeps the reader in one tab and one history: links of ours in a text open where one is, links opened elsewhere take the filters
// along, and what a page does to its address by itself is no step of the way back.
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

export default function ({data}) {
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
    if (link) withFilters(link, data.filters);
  };
  const heard = {click: follow, mousedown: prepare, keydown: prepare, contextmenu: prepare, dragstart: prepare};
  for (const [what, hear] of Object.entries(heard)) document.addEventListener(what, hear, true);
  return () => {
    for (const [what, hear] of Object.entries(heard)) document.removeEventListener(what, hear, true);
  };
}
