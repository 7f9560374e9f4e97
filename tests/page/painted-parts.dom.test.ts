import { beforeEach, expect, test } from 'vitest';
import { paintedParts } from '../../lib/page/painted-parts.ts';

const root = document.createElement('main');

beforeEach(() => {
  document.body.replaceChildren(root);
  root.innerHTML =
    '<p>one <b>two</b></p><p><i style="user-select: none">7</i>three</p><!-- --><p>four <u>five</u></p>';
});

/** The words of the parts of a range between two points. */
function partsOf(start: [Node, number], end: [Node, number]): string[] {
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return paintedParts(range).map((part) => part.toString());
}

const textOf = (selector: string): Node => root.querySelector(selector)?.firstChild as Node;

test.each([
  ['from text to text', () => partsOf([textOf('p'), 2], [textOf('u'), 2]), ['e two', 'threefour fi']],
  ['from element to element', () => partsOf([root, 0], [root, 4]), ['one two', 'threefour five']],
  ['that ends before an element', () => partsOf([root, 0], [root, 3]), ['one two', 'three']],
  [
    'that begins at the end of one',
    () => partsOf([root.children[0] as Node, 2], [textOf('u'), 4]),
    ['threefour five'],
  ],
  [
    'with nothing in it that cannot be selected',
    () => partsOf([textOf('p'), 0], [textOf('b'), 3]),
    ['one two'],
  ],
])('a range %s is painted without what cannot be selected', (_, parts, expected) => {
  expect(parts()).toEqual(expected);
});
