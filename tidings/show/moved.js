// Gives the focus back to the button that moved a statement of the brief: Streamlit draws it anew at the statement's new place.
const WAIT = 1500; // milliseconds in which the page may still draw it again

export default function ({data}) {
  if (!data.buttons.length) return undefined;
  let still = true;
  const stop = () => { still = false; };
  const until = performance.now() + WAIT;
  const look = () => {
    const button = data.buttons.map((key) => document.querySelector(`.st-key-${key} button:not(:disabled)`)).find(Boolean);
    if (button && document.activeElement !== button) button.focus();
    if (still && performance.now() < until) requestAnimationFrame(look);
  };
  for (const what of ["keydown", "pointerdown"]) addEventListener(what, stop, {once: true, capture: true, passive: true});
  look();
  return stop;
}
