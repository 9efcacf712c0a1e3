// Draws a copy beside its origin, from lists of two columns. Every word is set as text, so that nothing in a document can become markup.
const SIDES = [["In the origin", "del", "not in the origin"], ["In the copy", "ins", "not in the copy"]];

function cell(parts, side) {
  const [label, changed, missing] = SIDES[side];
  const made = document.createElement("td"), words = document.createElement("div");
  made.dataset.side = label;
  made.setAttribute("role", "cell");
  words.dir = "auto";
  if (!parts.length) {
    words.className = "missing";
    words.textContent = missing;
  }
  for (const part of parts) {
    if (typeof part === "string") {
      words.append(part);
      continue;
    }
    const mark = document.createElement(changed);
    mark.textContent = part.changed;
    words.append(mark);
  }
  made.append(words);
  return made;
}

function row(cells) {
  const made = document.createElement("tr");
  made.setAttribute("role", "row");
  made.append(...cells);
  return made;
}

function table({title, rows}, dark) {
  const made = document.createElement("table"), caption = document.createElement("caption");
  made.setAttribute("role", "table");
  made.className = dark ? "dark" : "light";
  caption.textContent = title;
  const head = document.createElement("thead"), body = document.createElement("tbody");
  for (const part of [head, body]) part.setAttribute("role", "rowgroup");
  head.append(row(SIDES.map(([label]) => {
    const heading = document.createElement("th");
    heading.scope = "col";
    heading.setAttribute("role", "columnheader");
    heading.textContent = label;
    return heading;
  })));
  body.append(...rows.map(([origin, copy]) => row([cell(origin, 0), cell(copy, 1)])));
  made.append(caption, head, body);
  return made;
}

export default function ({data, parentElement}) {
  const place = parentElement.querySelector(".beside"), drawn = JSON.stringify(data);
  if (place.drawn === drawn) return;
  place.drawn = drawn;
  place.lang = data.language;
  place.replaceChildren(...data.lists.filter(({rows}) => rows.length).map((list) => table(list, data.dark)));
}
