/**
 * Runs in the library's document before anything else: notes the first frame that shows words of a mark, for each
 * thing typed the first frame after it in which the list is another and the last one before the next key, and, while
 * `libraryBench.frames` is a list, how long each frame took, in milliseconds.
 */
export function noteLibrary() {
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
  const noted = { frame: null, list: null, first: [], last: [], frames: null };
  globalThis.libraryBench = noted;
  let typedAt = null;
  let lastChange = null;
  let before = '';
  const listed = () =>
    [...document.querySelectorAll('.mark-list .quote')].map((quote) => quote.textContent).join('\n') +
    // Not what is said to screen readers once it has stood for a while.
    (document.querySelector('.list-count')?.textContent ?? '');

  atFrame((now) => {
    noted.frame = now;
  });
  new MutationObserver(() => {
    if (noted.list === null && document.querySelector('.mark-list .quote-words')) {
      noted.list = Number.NaN;
      atFrame((now) => {
        noted.list = now;
      });
    }
    if (typedAt === null || listed() === before) return;
    const since = typedAt;
    const isFirst = lastChange === null;
    lastChange = Number.NaN;
    before = listed();
    atFrame((now) => {
      lastChange = now - since;
      if (isFirst) noted.first.push(lastChange);
    });
  }).observe(document, { childList: true, subtree: true, characterData: true });
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      if (lastChange !== null) noted.last.push(lastChange);
      lastChange = null;
      before = listed();
      typedAt = timeStamp;
    },
    true,
  );
  let at = performance.now();
  const count = () => {
    const now = performance.now();
    noted.frames?.push(now - at);
    at = now;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
}
