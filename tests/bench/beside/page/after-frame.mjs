const channel = new MessageChannel();
const waiting = [];
channel.port1.onmessage = () => {
  const now = performance.now();
  for (const call of waiting.splice(0)) call(now);
};

/** Called in a frame's own callbacks: calls back with the time when that frame is rendered. */
export function afterFrame(call) {
  waiting.push(call);
  channel.port2.postMessage(null);
}
