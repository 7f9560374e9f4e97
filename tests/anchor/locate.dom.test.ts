import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { describeSpan } from '../../lib/anchor/describe.ts';
import { fingerprintOf } from '../../lib/anchor/fingerprint.ts';
import { type Located, locateFingerprints, locateSelectors } from '../../lib/anchor/locate.ts';
import { normalise } from '../../lib/anchor/normalise.ts';
import { runNow } from '../../lib/anchor/run-slices.ts';
import { spanOfRange } from '../../lib/anchor/span-range.ts';
import { buildTextIndex, createTextIndex } from '../../lib/anchor/text-index.ts';
import type { Selectors } from '../../lib/model.ts';
import { ARTICLE, change, PARAGRAPHS } from './article.ts';
import { editSimilarity } from './edit-distance.ts';
import { buildInto, isInOneTree, plans, TREE } from './random-document.ts';

const root = document.createElement('div');

beforeEach(() => {
  document.body.replaceChildren(root);
});

const spans = fc.array(fc.tuple(fc.nat(150), fc.integer({ min: 1, max: 50 })), {
  minLength: 1,
  maxLength: 5,
});

/** Describes spans of the page as it stands; not those beyond its end, nor those that no Range can hold. */
function describeAll(wanted: readonly (readonly [number, number])[]): Selectors[] {
  const index = createTextIndex(root, TREE);
  return wanted.flatMap(([start, length]) => {
    const end = Math.min(index.text.length, start + length);
    const described = describeSpan(index, start, end);
    return described && isInOneTree(index, start, end) ? [described.selectors] : [];
  });
}

const locate = (all: readonly Selectors[]) =>
  runNow(locateSelectors({ root, tree: TREE, index: () => buildTextIndex(root, TREE) }, all));

const locatePrints = (all: readonly Selectors[]) =>
  runNow(
    locateFingerprints(
      () => buildTextIndex(root, TREE),
      all.map((selectors) => ({
        start: selectors.position.start,
        length: selectors.position.end - selectors.position.start,
        fingerprint: fingerprintOf(selectors),
      })),
    ),
  );

/** Where a range is in the page as it stands. */
function spanNow(located: Located | null | undefined): { start: number; end: number } | null {
  return located ? spanOfRange(createTextIndex(root, TREE), located.range) : null;
}

const placeOf = ({ position: { start, end } }: Selectors) => ({ start, end });

describe('describe, then locate', () => {
  test('is the identity on any document', () => {
    fc.assert(
      fc.property(plans, spans, (list, wanted) => {
        buildInto(root, list);
        const all = describeAll(wanted);
        expect(locate(all).map(spanNow)).toEqual(all.map(placeOf));
      }),
      { numRuns: 300 },
    );
  });

  test('is the identity without paths', () => {
    fc.assert(
      fc.property(plans, spans, (list, wanted) => {
        buildInto(root, list);
        const all = describeAll(wanted).map((selectors) => ({ ...selectors, range: null }));
        expect(locate(all).map(spanNow)).toEqual(all.map(placeOf));
      }),
      { numRuns: 300 },
    );
  });

  test('keeps the words as a reader would copy them', () => {
    fc.assert(
      fc.property(plans, fc.nat(150), fc.integer({ min: 1, max: 50 }), (list, start, length) => {
        buildInto(root, list);
        const index = createTextIndex(root, TREE);
        const end = Math.min(index.text.length, start + length);
        const described = describeSpan(index, start, end);
        if (end <= start) expect(described).toBeNull();
        else expect(normalise(described?.quote ?? '')).toBe(index.text.slice(start, end));
      }),
    );
  });

  test('is the identity after text nodes were split', () => {
    fc.assert(
      fc.property(plans, spans, fc.nat(30), (list, wanted, at) => {
        buildInto(root, list);
        const all = describeAll(wanted);
        for (const node of createTextIndex(root, TREE).nodes) if (node.length > at) node.splitText(at);
        expect(locate(all).map(spanNow)).toEqual(all.map(placeOf));
      }),
    );
  });

  test('finds by fingerprint the same place or none', () => {
    fc.assert(
      fc.property(plans, spans, (list, wanted) => {
        buildInto(root, list);
        const all = describeAll(wanted);
        for (const [i, located] of locatePrints(all).entries()) {
          const span = spanNow(located);
          if (span) expect(span).toEqual(placeOf(all[i] as Selectors));
        }
      }),
    );
  });
});

test('a span that begins in a shadow root and ends outside has no range, rather than an empty one', () => {
  root.innerHTML = '<div></div>outside of it';
  root.querySelector('div')?.attachShadow({ mode: 'open' }).append('inside of it and ');
  const described = describeSpan(createTextIndex(root), 0, 20);
  const [located] = locate(described ? [described.selectors] : []);
  expect(located?.range.collapsed ?? false).toBe(false);
});

describe('on a page that has changed', () => {
  test('no range is unlike its quote', () => {
    fc.assert(
      fc.property(plans, plans, spans, (before, now, wanted) => {
        buildInto(root, before);
        const all = describeAll(wanted);
        buildInto(root, [...now, ...before]);
        for (const [i, located] of locate(all).entries()) {
          if (!located) continue;
          const { start, end } = spanNow(located) ?? { start: 0, end: 0 };
          const found = createTextIndex(root, TREE).text.slice(start, end);
          expect(editSimilarity(normalise(all[i]?.quote.exact ?? ''), found)).toBeGreaterThanOrEqual(0.4);
        }
      }),
    );
  });

  test.each([
    ['selectors', locate],
    ['fingerprints', locatePrints],
  ])('the other marks never change the answer: %s', (_, find) => {
    fc.assert(
      fc.property(plans, plans, spans, (before, now, wanted) => {
        buildInto(root, before);
        const described = describeAll(wanted);
        const all = [...described, ...described.slice(0, 2)];
        buildInto(root, [...now, ...before]);
        const alone = all.map((one) => spanNow(find([one])[0]));
        expect(find(all).map(spanNow)).toEqual(alone);
        expect(find(all.toReversed()).map(spanNow)).toEqual(alone.toReversed());
      }),
    );
  });

  const showArticle = (page: string) => {
    root.replaceChildren(
      ...page.split('\n').map((paragraph) => {
        const element = document.createElement('p');
        element.textContent = paragraph;
        return element;
      }),
    );
  };
  const rememberWords = (words: string): Selectors[] => {
    const start = createTextIndex(root).text.indexOf(normalise(words));
    return describeAll([[start, normalise(words).length]]);
  };
  const quote = 'There are forty seats, two long tables and a stove';

  test.each([
    ['selectors', locate],
    ['fingerprints', locatePrints],
  ])('the words are found after paragraphs were put on top and nodes were split: %s', (_, find) => {
    showArticle(ARTICLE);
    const all = rememberWords(quote);
    root.insertAdjacentHTML('afterbegin', '<h1>News</h1><p>Of the first of May.</p>');
    for (const node of createTextIndex(root).nodes) if (node.length > 60) node.splitText(60);
    expect(find(all)[0]?.range.toString()).toBe(quote);
  });

  test.each([
    ['selectors', locate],
    ['fingerprints', locatePrints],
  ])('the words that are gone are not found: %s', (_, find) => {
    showArticle(ARTICLE);
    const all = rememberWords(quote);
    showArticle(PARAGRAPHS.filter((paragraph) => !paragraph.includes(quote)).join('\n'));
    expect(find(all)).toEqual([null]);
  });

  test('a path that leads to other words is not believed', () => {
    showArticle(ARTICLE);
    const all = rememberWords(quote);
    showArticle([PARAGRAPHS[3], PARAGRAPHS[1], PARAGRAPHS[0]].join('\n'));
    expect(locate(all)[0]?.range.toString()).toBe(quote);
    expect(root.children[1]?.contains(locate(all)[0]?.range.startContainer ?? null)).toBe(true);
  });

  const refuse = () => {
    throw new Error('was read');
  };
  const locateByPath = (all: readonly Selectors[]) =>
    runNow(locateSelectors({ root, tree: TREE, index: refuse }, all));

  test('the page’s text is not read while the paths hold', () => {
    showArticle(ARTICLE);
    const [located] = locateByPath(rememberWords(quote));
    expect(located?.range.toString()).toBe(quote);
    expect(located?.confidence).toBe(1);
  });

  test.each([
    ['before', 'the council agreed in spring', 'the council agreed in summer'],
    ['in', 'forty seats', 'fifty seats'],
    ['after', 'coffee is sold', 'coffee is free'],
  ])('a path is not believed where words %s the quote have changed', (_, from, to) => {
    showArticle(ARTICLE);
    const all = rememberWords(quote);
    showArticle(change(ARTICLE, from, to));
    expect(() => locateByPath(all)).toThrow('was read');
    expect(locate(all)[0]?.range.toString()).toBe(quote.replace(from, to));
  });

  test('a record without a distinction is found by its path, and by its words', () => {
    showArticle(ARTICLE);
    const all = rememberWords(quote).map((selectors) => ({ ...selectors, distinction: null }));
    expect(locate(all)[0]?.range.toString()).toBe(quote);
    root.insertAdjacentHTML('afterbegin', '<p>On top of it.</p>');
    expect(locate(all)[0]?.range.toString()).toBe(quote);
  });

  test('control characters count on a path as they do in the text', () => {
    root.innerHTML = '<p></p>';
    (root.firstChild as Element).textContent = `One\u0001two. ${quote} and so on until the evening comes.`;
    expect(locateByPath(rememberWords(quote))[0]?.range.toString()).toBe(quote);
  });

  test('a node that lost its end since the page was read is no error', () => {
    showArticle(ARTICLE);
    const all = rememberWords(quote);
    root.insertAdjacentHTML('afterbegin', '<p>On top of it.</p>');
    const index = buildTextIndex(root, TREE);
    function* readThenCut() {
      const made = yield* index;
      for (const node of made.nodes) node.data = node.data.slice(0, 10);
      return made;
    }
    expect(() => runNow(locateSelectors({ root, tree: TREE, index: readThenCut }, all))).not.toThrow();
  });
});
