import { afterFrame } from './after-frame.mjs';

/** How many ranges Snipmark paints now; every world of a page sees the same registry. */
function countPainted() {
  let count = 0;
  for (const [name, { size }] of CSS.highlights)
    if (name.startsWith('snipmark-') && name !== 'snipmark-hover') count += size;
  return count;
}

/** Notes from now on when frames begin and are rendered, and with which of them more or fewer marks are painted. */
export function noteFrames() {
  const frames = [];
  const painted = [];
  let last = 0;
  const look = (at) => {
    const frame = { at, rendered: Infinity };
    frames.push(frame);
    const count = countPainted();
    const isOther = count !== last;
    last = count;
    afterFrame((now) => {
      frame.rendered = now;
      if (isOther) painted.push({ at: now, count });
    });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return { frames, painted };
}
