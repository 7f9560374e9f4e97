import { type Place, rangeAt } from './places.ts';

/** The letters are the same in every picture, as browsers differ in which of two highlights gives theirs. */
const LETTERS = 'color: black !important; text-shadow: none !important';
const FLAT = `background-color: #ff8800 !important; ${LETTERS}`;
const PLAIN = `background-color: transparent !important; ${LETTERS}`;
const STILL = `*, ::before, ::after { animation: none !important; transition: none !important }
/* Browsers tint pictures in a highlight, but not in a target text. */
img, svg, canvas, video, iframe, object, embed, input, select, textarea { opacity: 0 !important }`;

const RULES = {
  target: `::target-text { ${FLAT} } ::highlight(expected) { ${PLAIN} }`,
  expected: `::target-text { ${PLAIN} } ::highlight(expected) { ${FLAT} }`,
  nothing: `::target-text { ${PLAIN} } ::highlight(expected) { ${PLAIN} }`,
};

const sheet = new CSSStyleSheet();

/** Paints the browser's own target text, or the words at the place, or neither; always all by the same rules. */
export function showPaint(what: keyof typeof RULES, place: Place): void {
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  if (!CSS.highlights.has('expected')) CSS.highlights.set('expected', new Highlight(rangeAt(place)));
  sheet.replaceSync(`${STILL} ${RULES[what]}`);
}

/** Brings the place's first line to the middle of the window. */
export function showStart(place: Place): void {
  const range = rangeAt(place);
  range.collapse(true);
  const { top } = range.getBoundingClientRect();
  window.scrollTo({ top: top + window.scrollY - window.innerHeight / 2, behavior: 'instant' });
}

/** Brings the place's last line to the middle of the window; false where it is well inside it already. */
export function showEnd(place: Place): boolean {
  const range = rangeAt(place);
  range.setStart(range.endContainer, range.endOffset - 1);
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= window.innerHeight - 120) return false;
  window.scrollTo({ top: top + window.scrollY - window.innerHeight / 2, behavior: 'instant' });
  return true;
}
