// Keeps the draft of the brief in the reader's own browser: a reload, or another tab, finds it again. Nothing is sent anywhere.
const KEY = "tidings-draft";
let written, offered = false;

export default function ({data, setTriggerValue}) {
  const heard = event => {
    if (event.key === KEY) setTriggerValue("kept", event.newValue ?? "");
  };
  if (!data.ours && written) {
    written = undefined; // a session that began anew behind this page
    offered = false;
  }
  try {
    if (data.ours && data.draft !== written) {
      written = data.draft;
      if (data.empty) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, data.draft);
    }
    const kept = data.ours || offered ? null : localStorage.getItem(KEY);
    offered = true;
    if (kept) setTriggerValue("kept", kept);
  } catch {
    return undefined; // a browser that keeps nothing for us
  }
  if (!data.open) return undefined; // the brief of somebody's link stays as it was sent
  window.addEventListener("storage", heard);
  return () => window.removeEventListener("storage", heard);
}
