const MULTIPLIER = 0x01000193;
const WIDTH = 12;

function readUnits() {
  const text = document.body.textContent;
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/** The weight with which a unit leaves a window of WIDTH. */
function leavingWeight() {
  let weight = 1;
  for (let i = 0; i < WIDTH; i++) weight = Math.imul(weight, MULTIPLIER);
  return weight;
}

/**
 * What no engine can do without, each as bare as it can be written; they give something, so that nothing is left
 * out by the compiler. Made on the page as it is now.
 */
export function createFloorPasses() {
  const text = document.body.textContent;
  const units = readUnits();
  const leaving = leavingWeight();
  const filter = new Uint32Array(2048);
  for (let i = 0; i < 1000; i++) filter[(i * 7919) % 2048] |= 1 << (i % 32);
  return {
    'walk with concatenation': walkAndJoin,
    'normalise and hash in one loop': () => hashVisible(text, leaving),
    'hash with a filter of 64k bits': () => countFiltered(units, leaving, filter),
  };
}

function walkAndJoin() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const starts = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    starts.push(text.length);
    text += node.data;
  }
  return text.indexOf('\u0000') + starts.length;
}

function hashVisible(text, leaving) {
  const ring = new Uint16Array(WIDTH);
  let place = 0;
  let hash = 0;
  let all = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 32 || unit === 0xa0) continue;
    hash = (Math.imul(hash, MULTIPLIER) + unit - Math.imul(ring[place], leaving)) | 0;
    ring[place] = unit;
    place = place === WIDTH - 1 ? 0 : place + 1;
    all ^= hash;
  }
  return all;
}

function countFiltered(units, leaving, filter) {
  let hash = 0;
  let passed = 0;
  for (let i = 0; i < units.length; i++) {
    const gone = i >= WIDTH ? Math.imul(units[i - WIDTH], leaving) : 0;
    hash = (Math.imul(hash, MULTIPLIER) + units[i] - gone) | 0;
    const bit = hash >>> 16;
    if ((filter[bit >>> 5] >>> (bit & 31)) & 1) passed++;
  }
  return passed;
}
