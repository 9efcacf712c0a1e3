// Draws a document from lines of nested parts, and leads from mark to mark. Every word is set as text, so that nothing in a document
// can become markup.
const TITLES = {figures: "figure", exercises: "exercise", quotes: "quotation", events: "event", lit: "the words asked for", control: "invisible character"};
const STEPS = {n: 1, j: 1, p: -1, k: -1};
const LONG = 400; // lines from which on those out of sight are laid out only when they come near

const noteOf = (data, number) => data.notes[data.marks[number][1]];

function append(parent, parts, data, pieces) {
  for (const part of parts) {
    if (typeof part === "string") {
      parent.append(part);
      continue;
    }
    const mark = document.createElement("mark"), numbered = part.n !== undefined;
    const kind = numbered ? data.marks[part.n][0] : part.kind, note = numbered ? noteOf(data, part.n) : part.note;
    mark.className = kind;
    mark.title = note;
    mark.setAttribute("aria-description", note || TITLES[kind]);
    if (numbered) {
      mark.dataset.n = part.n;
      (pieces[part.n] ??= []).push(mark);
    }
    append(mark, part.parts, data, pieces);
    parent.append(mark);
  }
}

function drawLegend(legend, kinds) {
  legend.replaceChildren(...Object.entries(kinds).map(([kind, title]) => {
    const sign = document.createElement("span");
    sign.className = kind;
    sign.append(title);
    return sign;
  }));
}

function drawOutline(outline, entries, article) {
  outline.hidden = !entries.length;
  outline.querySelector("summary").textContent = `Entries: ${entries.length}`;
  outline.querySelector("ol").replaceChildren(...entries.map(({line, title}) => {
    const item = document.createElement("li"), jump = document.createElement("button");
    jump.type = "button";
    jump.dir = "auto";
    jump.textContent = title;
    jump.onclick = () => {
      const target = article.children[line];
      target.tabIndex = -1;
      reveal(target, "start");
      target.focus({preventScroll: true});
    };
    item.append(jump);
    return item;
  }));
}

// Brings an element into sight; what is laid out only then may move it, so a second look follows.
function reveal(element, block = "center") {
  const near = Math.abs(element.getBoundingClientRect().top - innerHeight / 2) < 2 * innerHeight;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (near && !calm && block === "center") return element.scrollIntoView({block, behavior: "smooth"});
  element.scrollIntoView({block, behavior: "instant"});
  requestAnimationFrame(() => requestAnimationFrame(() => element.isConnected && element.scrollIntoView({block, behavior: "instant"})));
}

// What the bar above the document shows and does: which mark one is at, what it says, the way to the one before and after.
class Marks {
  constructor(root, data, pieces) {
    Object.assign(this, {root, data, pieces, at: null, shown: []});
    this.article = root.querySelector("article");
    this.bar = root.querySelector(".bar");
    this.bar.hidden = !data.marks.length;
    for (const [name, step] of [[".previous", -1], [".next", 1]]) root.querySelector(name).onclick = () => this.go(step, false);
    root.querySelector(".copy").onclick = () => this.copy();
    root.onkeydown = (event) => {
      const step = STEPS[event.key];
      if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      this.go(step, true);
    };
    this.article.onclick = (event) => {
      const mark = event.target.closest("mark[data-n]");
      if (mark && !String(getSelection())) this.show(Number(mark.dataset.n), "Mark");
    };
    this.show(data.at, "");
  }

  // The mark that a step leads to: from the one shown, else from the words asked for, else from what is in sight.
  next(step) {
    const marks = this.data.marks;
    if (this.at !== null) return this.at + step;
    const top = this.bar.getBoundingClientRect().bottom;
    const after = this.data.lit
      ? marks.findIndex(([, , start]) => start >= this.data.lit[0])
      : this.pieces.findIndex(([piece]) => piece.getBoundingClientRect().bottom > top);
    return (after < 0 ? marks.length : after) + (step < 0 ? -1 : 0);
  }

  go(step, focused) {
    const to = this.next(step);
    if (!this.pieces[to]) return this.say(step > 0 ? "This is the last mark." : "This is the first mark.");
    this.show(to, "Mark");
    const [first] = this.pieces[to];
    reveal(first);
    if (!focused) return;
    first.tabIndex = -1;
    first.focus({preventScroll: true});
  }

  show(to, said) {
    for (const piece of this.shown) piece.classList.remove("here");
    this.at = to;
    this.shown = to === null ? [] : this.pieces[to];
    for (const piece of this.shown) piece.classList.add("here");
    const number = this.data.marks.length, note = to === null ? "" : noteOf(this.data, to);
    this.root.querySelector(".count").textContent = to === null ? `${number} ${number === 1 ? "mark" : "marks"}` : `${to + 1} of ${number}`;
    this.root.querySelector(".note").textContent = note || "Tap a mark, or press n and p, to read here what it stands for.";
    this.root.querySelector(".copy").hidden = to === null;
    this.say(said && `${said} ${to + 1} of ${number}. ${note}`);
  }

  say(words) {
    this.root.querySelector("[role=status]").textContent = words;
  }

  copy() {
    const [, , start, end] = this.data.marks[this.at];
    const button = this.root.querySelector(".copy");
    const said = (words) => { button.focus({preventScroll: true}); this.say(words); button.textContent = words; setTimeout(() => { button.textContent = "Link to mark"; }, 3000); };
    document.dispatchEvent(new CustomEvent("tidings-copy", {detail: {values: {doc: this.data.document, span: `${start}-${end}`}, said}}));
  }
}

function follow(lit) {
  lit.tabIndex = -1;
  lit.scrollIntoView({block: "center", behavior: "instant"});
  lit.focus({preventScroll: true});
  // What stands above may still grow while the page settles: follow the words until the reader moves.
  let still = true;
  const stop = () => { still = false; };
  for (const what of ["wheel", "touchstart", "keydown", "mousedown"]) addEventListener(what, stop, {once: true, passive: true});
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  for (const wait of [150, 500, 1200]) {
    setTimeout(() => still && lit.isConnected && lit.scrollIntoView({block: "center", behavior: calm ? "instant" : "smooth"}), wait);
  }
}

async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
}

function draw(root, article, data) {
  const asked = JSON.stringify([data.document, data.lit]);
  const moved = article.asked !== asked;
  article.asked = asked;
  root.className = `reader ${data.dark ? "dark" : "light"}${data.outline.length ? " outlined" : ""}`;
  article.className = data.lines.length > LONG ? "long" : "";
  article.lang = data.language;
  article.setAttribute("aria-label", data.title);
  const pieces = [];
  article.replaceChildren(...data.lines.map((parts) => {
    const line = document.createElement("p");
    line.dir = "auto";
    append(line, parts, data, pieces);
    return line;
  }));
  drawLegend(root.querySelector(".legend"), data.legend);
  drawOutline(root.querySelector("details"), data.outline, article);
  if (moved) root.querySelector("details").open = matchMedia("(min-width: 1200px)").matches; // it stands beside the text there
  new Marks(root, data, pieces);
  const lit = article.querySelector("mark.lit");
  if (lit && moved) follow(lit);
}

export default function ({data, parentElement}) {
  const root = parentElement.querySelector(".reader"), article = root.querySelector("article");
  if (article.wanted === data.key) return;
  article.wanted = data.key;
  unpacked(data.packed).then((found) => article.wanted === data.key && draw(root, article, found)); // unless another is wanted by now
}
