import { textNodesIn } from './page-text.mjs';

const isSpace = (unit) => unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0;

/** A string that was put together is a tree of its pieces until it is searched. */
export function flatten(text) {
  return text.indexOf('\u0000') === -1 ? text : '';
}

/** The plainest index: white space collapsed unit by unit, with the offset at which each text node begins. */
export function indexPlainly() {
  const nodes = textNodesIn(document.body);
  const starts = [];
  let text = '';
  let isAfterSpace = false;
  for (const { data } of nodes) {
    starts.push(text.length);
    for (let i = 0; i < data.length; i++) {
      const space = isSpace(data.charCodeAt(i));
      if (!space) text += data[i];
      else if (!isAfterSpace) text += ' ';
      isAfterSpace = space;
    }
  }
  return { nodes, starts, text: flatten(text) };
}

/** The same with the place in the page of every character that is kept. */
export function indexEachOffset() {
  const nodes = textNodesIn(document.body);
  const offsets = [];
  let text = '';
  let isAfterSpace = false;
  for (const [number, { data }] of nodes.entries()) {
    for (let i = 0; i < data.length; i++) {
      const space = isSpace(data.charCodeAt(i));
      if (!space || !isAfterSpace) {
        text += space ? ' ' : data[i];
        offsets.push(number, i);
      }
      isAfterSpace = space;
    }
  }
  return { nodes, offsets, text: flatten(text) };
}
