/**
 * Runs in the popup's document before anything else: notes the first frame that shows a mark of the page, and for
 * each thing typed the first frame after it in which what is listed is another, both in milliseconds.
 */
export function noteList() {
  const channel = new MessageChannel();
  let calls = [];
  channel.port1.onmessage = () => {
    const now = performance.now();
    const due = calls;
    calls = [];
    for (const call of due) call(now);
  };
  const atFrame = (call) =>
    requestAnimationFrame(() => {
      calls.push(call);
      channel.port2.postMessage(null);
    });
  const noted = { frame: null, list: null, typed: [] };
  globalThis.popupBench = noted;
  let typedAt = null;
  const listed = () => document.querySelector('main')?.textContent ?? '';
  let last = '';

  atFrame((now) => {
    noted.frame = now;
  });
  new MutationObserver(() => {
    if (noted.list === null && document.querySelector('.this-page .mark')) {
      noted.list = Number.NaN;
      atFrame((now) => {
        noted.list = now;
      });
    }
    if (typedAt === null || listed() === last) return;
    const since = typedAt;
    typedAt = null;
    atFrame((now) => noted.typed.push(now - since));
  }).observe(document, { childList: true, subtree: true, characterData: true });
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      last = listed();
      typedAt = timeStamp;
    },
    true,
  );
}
