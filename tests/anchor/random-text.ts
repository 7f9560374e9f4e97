import fc from 'fast-check';

/** Text over few letters: everything resembles everything. */
export const alikeText = (minLength: number, maxLength: number) =>
  fc
    .constantFrom('ab', 'abc', 'abcdefgh')
    .chain((letters) => fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength, size: 'max' }));

/** Text of a few sentences that come again and again, with a word exchanged here and there. */
const patternText = fc
  .array(
    fc.tuple(
      fc.constantFrom('StatementsfromJune', 'Theboardmetagainon', 'Pricesroseby'),
      fc.constantFrom('2015', '2016', '17', 'Monday', 'August'),
    ),
    { minLength: 3, maxLength: 25, size: 'max' },
  )
  .map((parts) => parts.flat().join(''));

/** Normalised text of any kind: few letters, patterns, all scripts. */
export const anyText = fc.oneof(
  alikeText(1, 300),
  patternText,
  fc.string({
    unit: fc.constantFrom('a', 'b', 'é', 'e\u0301', 'ש', 'ع', '漢', '字', '😀', '😁'),
    minLength: 1,
    maxLength: 150,
    size: 'max',
  }),
);

/** A span of the text, at least one code unit of it. */
export function spanIn(
  text: string,
  at: number,
  size: number,
): { readonly start: number; readonly end: number } {
  const start = at % text.length;
  return { start, end: Math.min(text.length, start + 1 + size) };
}

/** Anywhere in a text, and how long: numbers for `spanIn`. */
export const spot = fc.tuple(fc.nat(5000), fc.nat(80));

/** A change of a text: so much taken out at a place, and something put in. */
const splice = fc.record({ at: fc.nat(5000), remove: fc.nat(40), insert: alikeText(0, 30) });

/** Some changes, as a function of the text. */
export const someChanges = fc.array(splice, { maxLength: 4 }).map((splices) => (text: string) => {
  let now = text;
  for (const { at, remove, insert } of splices) {
    const from = at % (now.length + 1);
    now = now.slice(0, from) + insert + now.slice(from + remove);
  }
  return now;
});
