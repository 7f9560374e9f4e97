/** Runs in a page: notes for how long it could not have answered; `takeLongest()` gives the longest, in milliseconds. */
export function noteStretches() {
  let longest = 0;
  let last = performance.now();
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    setTimeout(() => channel.port2.postMessage(null), 1);
  };
  channel.port2.postMessage(null);
  globalThis.takeLongest = () => {
    const taken = longest;
    longest = 0;
    return taken;
  };
}
