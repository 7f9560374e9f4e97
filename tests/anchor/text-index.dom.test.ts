import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { describeSpan } from '../../lib/anchor/describe.ts';
import { fingerprintOf } from '../../lib/anchor/fingerprint.ts';
import { locateFingerprints, locateSelectors } from '../../lib/anchor/locate.ts';
import { normalise } from '../../lib/anchor/normalise.ts';
import { createTextIndex, rangeOfSpan, spanOfRange } from '../../lib/anchor/text-index.ts';

const root = document.createElement('div');

beforeEach(() => {
  document.body.replaceChildren(root);
});

/** Elements nested at random, with text between them. */
const tree = fc.letrec<{ node: string; children: string }>((tie) => ({
  children: fc.array(tie('node'), { maxLength: 4 }).map((parts) => parts.join('')),
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.string({
      unit: fc.constantFrom('a', 'b', 'c', ' ', '\n', 'é', '&shy;', '&nbsp;', '漢'),
      maxLength: 12,
    }),
    fc
      .tuple(fc.constantFrom('p', 'em', 'div', 'span', 'li', 'script', 'textarea'), tie('children'))
      .map(([tag, children]) => `<${tag}>${children}</${tag}>`),
  ),
})).children;

describe('createTextIndex', () => {
  test('leaves out what is not the page’s words', () => {
    root.innerHTML =
      '<p>One<script>no()</script> two</p><textarea>no</textarea><noscript>no</noscript><p>three</p>';
    expect(createTextIndex(root).text).toBe('Onetwothree');
    expect(createTextIndex(root).readable().text).toBe('One two\nthree');
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

  test('a range over a span has that span again', () => {
    fc.assert(
      fc.property(tree, fc.nat(60), fc.integer({ min: 1, max: 30 }), (html, start, length) => {
        root.innerHTML = html;
        const index = createTextIndex(root);
        const end = Math.min(index.text.length, start + length);
        const range = rangeOfSpan(index, start, end);
        if (end <= start) expect(range).toBeNull();
        else {
          expect(range && spanOfRange(index, range)).toEqual({ start, end });
        }
      }),
    );
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

describe('describe, then locate', () => {
  test('is the identity on any document', () => {
    fc.assert(
      fc.property(tree, fc.nat(60), fc.integer({ min: 1, max: 30 }), (html, start, length) => {
        root.innerHTML = html;
        const index = createTextIndex(root);
        const end = Math.min(index.text.length, start + length);
        const described = describeSpan(index, start, end);
        if (!described) {
          expect(end).toBeLessThanOrEqual(start);
          return;
        }
        const [located] = locateSelectors(createTextIndex(root), [described.selectors]);
        expect(located?.match).toMatchObject({ start, end });
        expect(normalise(described.quote)).toBe(index.text.slice(start, end));
      }),
    );
  });

  test('finds the words again after text was put on top and nodes were split', () => {
    root.innerHTML = '<p>The first paragraph.</p><p>The <em>second</em> paragraph is longer.</p>';
    const index = createTextIndex(root);
    const start = index.text.indexOf('second');
    const described = describeSpan(index, start, start + 15);
    root.insertAdjacentHTML('afterbegin', '<p>News: the first of all.</p>');
    (root.querySelector('em')?.firstChild as Text | undefined)?.splitText(3);
    const [located] = locateSelectors(createTextIndex(root), described ? [described.selectors] : []);
    expect(located?.range.toString()).toBe('second paragraph');
  });

  test('a link’s fingerprints find the same words', () => {
    root.innerHTML = '<p>The first paragraph.</p><p>The <em>second</em> paragraph is longer.</p>';
    const index = createTextIndex(root);
    const start = index.text.indexOf('second');
    const described = describeSpan(index, start, start + 15);
    if (!described) throw new Error('not described');
    const fingerprint = fingerprintOf(described.selectors.quote);
    const mark = { start, length: 15, ink: 'sun', fingerprint, note: '' } as const;
    const [located] = locateFingerprints(createTextIndex(root), [mark]);
    expect(located?.range.toString()).toBe('second paragraph');
  });
});
