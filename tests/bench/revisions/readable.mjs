import { normalise } from './words.mjs';

const around = 60;

/** The offset in the text of each character that is left in its normalised form. */
function visibleOffsets(text) {
  const offsets = [];
  let at = 0;
  for (const letter of normalise(text).split('')) {
    at = text.indexOf(letter, at);
    offsets.push(at++);
  }
  return offsets;
}

/** Gives a function that cuts a range of normalised offsets out of a text, with its white space. */
function cutter(text) {
  let offsets;
  return (start, end) => {
    offsets ??= visibleOffsets(text);
    if (start === null) return null;
    const from = offsets[start] ?? text.length;
    const to = end > start ? (offsets[end - 1] ?? text.length - 1) + 1 : from;
    const before = text.slice(Math.max(0, from - around), from);
    return `${before}⟦${text.slice(from, to)}⟧${text.slice(to, to + around)}`;
  };
}

/** Gives a function that shows a case of the pair and an answer to it as text that somebody can read. */
export function readable(pair) {
  const inOld = cutter(pair.old);
  const inNew = cutter(pair.new);
  return (testCase, answer) => ({
    ...testCase,
    old: inOld(testCase.start, testCase.end),
    true: inNew(testCase.truthStart, testCase.truthEnd),
    returned: answer ? inNew(answer.start, answer.end) : null,
    returnedStart: answer?.start ?? null,
    returnedEnd: answer?.end ?? null,
  });
}
