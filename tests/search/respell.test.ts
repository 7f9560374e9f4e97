import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestBeginning } from '../../lib/search/edit-distance.ts';
import { sampleHighlight } from '../components/popup-samples.ts';
import { search, searchableOf } from './search-over.ts';

const over = (...quotes: string[]) =>
  searchableOf(quotes.map((quote, i) => sampleHighlight({ id: `m${i}`, quote, title: '' })));
const respelled = (quotes: readonly string[], query: string) => {
  const marks = over(...quotes);
  const { places, respelled: words } = search(marks, query);
  // Which of the quotes they are.
  return {
    places: Array.from(places, (place) => Number(marks.idOf(place).slice(1))),
    words: Object.fromEntries(words),
  };
};

describe('where nothing has a word', () => {
  it.each([
    ['neighbours swapped', 'you will receive it', 'recieve', 'receive'],
    ['a letter left out', 'the river', 'rver', 'river'],
    ['a letter too many', 'the river', 'rivver', 'river'],
    ['another letter', 'the river', 'rizer', 'river'],
    ['another first letter', 'the river', 'tiver', 'river'],
    ['two edits in a long word', 'accommodation for all', 'acomodation', 'accommodation'],
    ['two swaps in a long word', 'nevertheless', 'nevretehless', 'nevertheless'],
    ['the beginning of a word', 'accommodations', 'acomodat', 'accommodat'],
    ['a swap across pieces', 'the trail', 'trial', 'trail'],
    ['accents aside', 'Ein Résumé', 'Résmué', 'resume'],
    ['Cyrillic', 'зелёная ёлка', 'зеленая елак', 'елка'],
  ])('finds it with %s', (_, quote, query, spelling) => {
    const { places, words } = respelled([quote, 'something else'], query);
    expect(places).toEqual([0]);
    expect(Object.values(words)).toEqual([spelling]);
  });

  it.each([
    ['two edits in a short word', 'the river', 'rizzr'],
    ['three edits in a long one', 'accommodation', 'akomodacion'],
    ['words of three letters', 'the cat', 'cta'],
    ['inside words', 'overriver', 'rivre'],
  ])('does not look for %s', (_, quote, query) => expect(respelled([quote], query).places).toEqual([]));

  it('does not, where anything has it as it is typed', () => {
    expect(respelled(['they recieve', 'they receive'], 'recieve')).toEqual({ places: [0], words: {} });
  });

  it('says what was looked for, the nearest and commonest, and asks for it', () => {
    const quotes = ['a planet', 'a plant', 'the plant', 'it plants'];
    expect(respelled(quotes, 'plamt')).toEqual({ places: [1, 2, 3], words: { plamt: 'plant' } });
    expect(search(over(...quotes), 'plamt').query.words).toEqual(['plant']);
  });

  it('takes the commonest of what is as near', () => {
    expect(respelled(['a plait', 'a plant', 'the plant'], 'plaxt').words).toEqual({ plaxt: 'plant' });
  });

  it('keeps to the other words and filters', () => {
    expect(respelled(['a river in Tomsk', 'a riven rock'], 'rivet rock')).toEqual({
      places: [1],
      words: { rivet: 'riven' },
    });
  });

  it('takes several words', () => {
    expect(respelled(['one river cruise', 'a river'], 'rivre criuse').places).toEqual([0]);
  });

  it('takes one word that stands elsewhere, where no mark has all of them', () => {
    expect(respelled(['a trial in court', 'the trail uphill'], 'trial uphill')).toEqual({
      places: [1],
      words: { trial: 'trail' },
    });
  });
});

it('finds every word that a plain comparison finds', () => {
  const letters = fc.constantFrom('a', 'b', 'c');
  const wordOf = (min: number, max: number) => fc.string({ unit: letters, minLength: min, maxLength: max });
  fc.assert(
    fc.property(fc.array(wordOf(3, 11), { minLength: 1, maxLength: 8 }), wordOf(4, 9), (quotes, typed) => {
      if (quotes.some((quote) => quote.includes(typed))) return;
      const edits = typed.length < 8 ? 1 : 2;
      const near = quotes.map((quote) =>
        Math.min(
          ...Array.from({ length: quote.length + 1 }, (_, end) => distance(typed, quote.slice(0, end))),
        ),
      );
      const { places, words } = respelled(quotes, typed);
      const least = Math.min(...near);
      expect(places.length > 0).toBe(least <= edits);
      if (least > edits) return;
      expect(distance(typed, words[typed] ?? '')).toBe(least);
      for (const place of places) expect(quotes[place]).toContain(words[typed]);
    }),
    { numRuns: 2000 },
  );
});

it('counts edits', () => {
  expect(nearestBeginning('recieve', 'received')).toEqual({ edits: 1, length: 7 });
  expect(nearestBeginning('river', 'river')).toEqual({ edits: 0, length: 5 });
});

/** Optimal string alignment, by its definition. */
function distance(a: string, b: string): number {
  const known = new Map<number, number>();
  const of = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = i * 100 + j;
    const before = known.get(key);
    if (before !== undefined) return before;
    let least = Math.min(
      of(i - 1, j) + 1,
      of(i, j - 1) + 1,
      of(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    );
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
      least = Math.min(least, of(i - 2, j - 2) + 1);
    known.set(key, least);
    return least;
  };
  return of(a.length, b.length);
}
