import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { type Highlight, INKS } from '../../lib/model.ts';
import { INK_LOOKS } from '../../lib/page/inks.ts';
import { exportW3c, type InkColours } from '../../lib/transfer/export-w3c.ts';
import { W3C_LOST_FIELDS } from '../../lib/transfer/w3c-names.ts';
import { anyText, highlightOf } from './arbitrary-highlights.ts';
import { batchesOf, readAll, textOfPieces } from './read-text.ts';
import { faultsOfAnnotation, faultsOfCollection } from './w3c-model.ts';

const COLOURS = Object.fromEntries(INKS.map((ink) => [ink, INK_LOOKS[ink].light])) as InkColours;

const exportOf = (highlights: readonly Highlight[]) =>
  textOfPieces(exportW3c(batchesOf(highlights.slice(0, 3), highlights.slice(3)), 1_780_000_000_000, COLOURS));

/** Texts as the model has them in quotes: white space collapsed. */
const readable = anyText.map((text) => text.toWellFormed().replace(/\s+/g, ' '));
const wellFormedId = anyText.map((text) => text.toWellFormed()).filter((id) => id !== '');

/** Marks as Snipmark makes them: of some words, changed not before they were made. */
const mark: fc.Arbitrary<Highlight> = fc
  .tuple(highlightOf(readable), wellFormedId, fc.nat(1_000_000))
  .map(([one, id, later]) => ({
    ...one,
    id,
    rawUrl: dropFragmentDirective(one.rawUrl),
    updatedAt: one.createdAt + later,
    deletedAt: 0,
    selectors: {
      ...one.selectors,
      quote: { ...one.selectors.quote, exact: `w${one.selectors.quote.exact.trim()}`.trim() },
    },
  }));

type Fields = { [name: string]: unknown };

/** The value in a field, such as `selectors.range`. */
const valueAt = (one: Highlight, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Fields)[name], one);

/** All fields of a mark, those of its selectors each for itself. */
const pathsOf = (one: Highlight): string[] => [
  ...Object.keys(one).filter((name) => name !== 'selectors'),
  ...Object.keys(one.selectors).map((name) => `selectors.${name}`),
];

test('what was exported and comes back has lost the listed fields, and no other', async () => {
  const differed = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(mark, { maxLength: 6, selector: ({ id }) => id }), async (marks) => {
      const { highlights, rejected } = await readAll(await exportOf(marks));
      expect(rejected).toEqual([]);
      expect(highlights).toHaveLength(marks.length);
      for (const [i, back] of highlights.entries()) {
        const one = marks[i] as Highlight;
        expect(pathsOf(back).sort()).toEqual(pathsOf(one).sort());
        for (const path of pathsOf(one)) {
          if (JSON.stringify(valueAt(back, path)) === JSON.stringify(valueAt(one, path))) continue;
          expect(W3C_LOST_FIELDS, path).toContain(path);
          differed.add(path);
        }
      }
    }),
    { numRuns: 200 },
  );
  expect([...differed].sort()).toEqual(W3C_LOST_FIELDS.filter((path) => path !== 'deletedAt').sort());
});

test('marks in the bin are left out', async () => {
  const [one, other] = fc.sample(mark, { numRuns: 2, seed: 1 }) as [Highlight, Highlight];
  const { highlights } = await readAll(
    await exportOf([
      { ...one, id: 'a', deletedAt: 5 },
      { ...other, id: 'b' },
    ]),
  );
  expect(highlights.map(({ id }) => id)).toEqual(['b']);
});

test('what is exported is valid by the model', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(highlightOf(anyText), { maxLength: 6 }), async (marks) => {
      expect(faultsOfCollection(JSON.parse(await exportOf(marks)))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('the check of validity sees what is wrong', () => {
  const valid = {
    id: 'urn:a:b',
    type: 'Annotation',
    target: {
      type: 'SpecificResource',
      source: 'https://a.example/',
      selector: { type: 'TextQuoteSelector', exact: 'x' },
    },
  };
  expect(faultsOfAnnotation(valid)).toEqual([]);
  for (const wrong of [
    { ...valid, id: 'no iri' },
    { ...valid, type: 'Note' },
    { ...valid, target: undefined },
    { ...valid, created: '2026-01-01' },
    { ...valid, body: { type: 'TextualBody' } },
    { ...valid, target: { ...valid.target, source: 'story' } },
    { ...valid, target: { ...valid.target, selector: { type: 'TextQuoteSelector' } } },
  ]) {
    expect(faultsOfAnnotation(wrong)).toHaveLength(1);
  }
});
