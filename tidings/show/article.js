// Draws a document from lines of nested parts. Every word is set as text, so that nothing in a document can become markup.
const TITLES = {figures: "figure", exercises: "exercise", quotes: "quotation", events: "event", lit: "the words asked for", control: "invisible character"};

function append(parent, parts) {
  for (const part of parts) {
    if (typeof part === "string") {
      parent.append(part);
      continue;
    }
    const mark = document.createElement("mark");
    mark.className = part.kind;
    mark.title = part.note;
    mark.setAttribute("aria-description", part.note || TITLES[part.kind]);
    append(mark, part.parts);
    parent.append(mark);
  }
}

export default function ({data, parentElement}) {
  const article = parentElement.querySelector("article");
  const drawn = JSON.stringify(data);
  if (article.drawn === drawn) return;
  const asked = JSON.stringify([data.document, data.lit]);
  const moved = article.asked !== asked;
  article.drawn = drawn;
  article.asked = asked;
  const legend = parentElement.querySelector(".legend");
  article.className = data.dark ? "dark" : "light";
  legend.className = `legend ${article.className}`;
  legend.replaceChildren(...Object.entries(data.legend).map(([kind, title]) => {
    const sign = document.createElement("span");
    sign.className = kind;
    sign.append(title);
    return sign;
  }));
  article.lang = data.language;
  article.setAttribute("aria-label", data.title);
  article.replaceChildren(...data.lines.map((parts) => {
    const line = document.createElement("p");
    line.dir = "auto";
    append(line, parts);
    return line;
  }));
  const outline = parentElement.querySelector("details");
  outline.hidden = !data.outline.length;
  outline.className = article.className;
  outline.querySelector("summary").textContent = `Entries: ${data.outline.length}`;
  outline.querySelector("ol").replaceChildren(...data.outline.map(({line, title}) => {
    const item = document.createElement("li"), jump = document.createElement("button");
    jump.type = "button";
    jump.dir = "auto";
    jump.textContent = title;
    jump.onclick = () => {
      const target = article.children[line];
      target.tabIndex = -1;
      target.scrollIntoView({block: "start", behavior: "instant"});
      target.focus({preventScroll: true});
    };
    item.append(jump);
    return item;
  }));
  const lit = article.querySelector("mark.lit");
  if (!lit || !moved) return;
  lit.tabIndex = -1;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const show = (behavior) => lit.scrollIntoView({block: "center", behavior});
  show("instant");
  lit.focus({preventScroll: true});
  // What stands above may still grow while the page settles: follow the words until the reader moves.
  let still = true;
  const stop = () => { still = false; };
  for (const what of ["wheel", "touchstart", "keydown", "mousedown"]) addEventListener(what, stop, {once: true, passive: true});
  for (const wait of [150, 500, 1200]) setTimeout(() => still && lit.isConnected && show(calm ? "instant" : "smooth"), wait);
}
