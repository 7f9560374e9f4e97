import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { normalise } from '../../lib/anchor/normalise.ts';
import { runNow } from '../../lib/anchor/run-slices.ts';
import { rangeOfSpan, spanOfRange } from '../../lib/anchor/span-range.ts';
import { buildTextIndex, createTextIndex } from '../../lib/anchor/text-index.ts';
import { buildInto, isInOneTree, plans, TREE } from './random-document.ts';

const root = document.createElement('div');

beforeEach(() => {
  document.body.replaceChildren(root);
});

describe('createTextIndex', () => {
  test('leaves out what is not the page’s words', () => {
    root.innerHTML =
      '<p>One<script>no()</script> two</p><textarea>no</textarea><noscript>no</noscript><p>three</p>';
    expect(createTextIndex(root).text).toBe('Onetwothree');
    expect(createTextIndex(root).readable().text).toBe('One two\nthree');
  });

  test('leaves nothing out where the page moves what is being read', () => {
    root.innerHTML = Array.from({ length: 3000 }, (_, i) => `<p>(${i})</p>`).join('');
    const building = buildTextIndex(root);
    building.next();
    for (const paragraph of [...root.children].slice(500, 530)) root.append(paragraph);
    const { text } = runNow(building);
    for (let i = 0; i < 3000; i++) expect(text).toContain(`(${i})`);
  });

  test('leaves out elements that are not the page’s', () => {
    root.innerHTML = '<p>One<b data-own>no</b> two</p>';
    expect(createTextIndex(root, TREE).text).toBe('Onetwo');
  });

  test('reads open shadow roots in place', () => {
    root.innerHTML = '<p>before</p><div id="host"></div><p>after</p>';
    const shadow = root.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<p>inside</p>';
    expect(createTextIndex(root).text).toBe('beforeinsideafter');
  });

  test('separates blocks and lines, not inline elements', () => {
    root.innerHTML = 'a<b>b</b><ul><li>c</li><li>d</li></ul>e<br>f';
    expect(createTextIndex(root).readable().text).toBe('ab\nc\nd\ne\nf');
  });

  test('has the normalised text of its nodes, each where it starts', () => {
    fc.assert(
      fc.property(plans, (list) => {
        buildInto(root, list);
        const { nodes, starts, text, runOf } = createTextIndex(root, TREE);
        expect(text).toBe(normalise(nodes.map(({ data }) => data).join('')));
        for (const [run, node] of nodes.entries()) {
          expect(text.startsWith(normalise(node.data), starts[run])).toBe(true);
          expect(runOf(node)).toBe(run);
        }
      }),
    );
  });

  test('has text of more than one piece whole', () => {
    const long = 'Once upon a time. '.repeat(5000);
    root.replaceChildren('short', long, 'short again', long);
    const { text, starts } = createTextIndex(root);
    expect(text).toBe(normalise(`short${long}short again${long}`));
    // Fourteen letters and stops, five thousand times.
    expect([...starts]).toEqual([0, 5, 70_005, 70_015, 140_015]);
  });
});

describe('ranges and spans', () => {
  test('a range over a span has that span again', () => {
    fc.assert(
      fc.property(plans, fc.nat(60), fc.integer({ min: 1, max: 30 }), (list, start, length) => {
        buildInto(root, list);
        const index = createTextIndex(root, TREE);
        const end = Math.min(index.text.length, start + length);
        const range = rangeOfSpan(index, start, end);
        if (end <= start) expect(range).toBeNull();
        else if (isInOneTree(index, start, end))
          expect(range && spanOfRange(index, range)).toEqual({ start, end });
      }),
    );
  });

  test('points between text nodes count as the text before them', () => {
    root.replaceChildren('one', 'two', 'three');
    const range = document.createRange();
    range.setStart(root, 1);
    range.setEnd(root, 2);
    expect(spanOfRange(createTextIndex(root), range)).toEqual({ start: 3, end: 6 });
  });

  test('points in elements count as the text before them', () => {
    root.innerHTML = '<p>one</p><p>two</p>';
    const index = createTextIndex(root);
    const range = document.createRange();
    range.setStart(root, 1);
    range.setEnd(root, 2);
    expect(spanOfRange(index, range)).toEqual({ start: 3, end: 6 });
  });
});
