import { seededRandom } from '../../revisions/random.mjs';

const LATIN = /^[a-z]+$/;

/** Queries of each kind, from the words of these marks; `words` are those without the rest, for engines that know no more. */
export function chooseQueries(rows, seed, each) {
  const random = seededRandom(`${seed} queries`);
  const pick = (list) => list[random(list.length)];
  const quotes = [];
  const counts = new Map();
  for (const { quote, rawUrl, createdAt } of rows) {
    if (random(10) > 0 && quotes.length > 300) continue;
    quotes.push({ quote, site: new URL(rawUrl).hostname.replace('www.', ''), createdAt });
    for (const word of new Set(quote.match(/[\p{L}\p{M}]+/gu))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const latin = byCount.filter((word) => LATIN.test(word));
  const cyrillic = byCount.filter((word) => /^[а-я]{3,}$/.test(word));
  const frequent = latin.slice(0, 100);
  const rare = latin.slice(latin.length >> 1);
  const long = latin.filter((word) => word.length >= 5);
  const latinQuotes = quotes.map(({ quote }) => quote.match(/[a-z]+/g) ?? []).filter((all) => all.length > 6);
  const cjkQuotes = quotes.map(({ quote }) => quote).filter((quote) => /^[\u4e00-\u9fff]{6}/.test(quote));
  const ofWords = (...words) => ({ text: words.join(' '), words });
  const makers = {
    'frequent word': () => ofWords(pick(frequent)),
    'rare word': () => ofWords(pick(rare)),
    'several words': () => {
      const all = pick(latinQuotes);
      return ofWords(pick(all), pick(all), pick(all));
    },
    prefix: () => ofWords(pick(latin).slice(0, 2 + random(3))),
    'one letter': () => ofWords(pick(Array.from('aeiostrnlk'))),
    'inside of a word': () => ofWords(pick(long).slice(1, -1)),
    phrase: () => {
      const all = pick(latinQuotes);
      const at = random(all.length - 3);
      return { text: `"${all.slice(at, at + 2 + random(2)).join(' ')}"`, words: [] };
    },
    'minus word': () => ({ text: `${pick(frequent)} -${pick(frequent)}`, words: [] }),
    filters: () => {
      const { site, createdAt } = pick(quotes);
      const year = new Date(createdAt).getFullYear() - 1;
      const word = pick(frequent);
      const start = new Date(year + 1, 0, 1).getTime();
      return { text: `${word} site:${site} after:${year}`, words: [word], site, start };
    },
    Chinese: () => ofWords(pick(cjkQuotes).slice(1, 3)),
    Cyrillic: () => ofWords(pick(cyrillic)),
    typo: () => ofWords(misspell(pick(long), random)),
    nothing: () => ofWords(`xq${pick(long)}qx`),
  };
  return Object.entries(makers).flatMap(([kind, make]) =>
    Array.from({ length: each }, () => ({ kind, ...make() })),
  );
}

/** The word with two neighbours swapped, a letter out or another letter in. */
function misspell(word, random) {
  const at = 1 + random(word.length - 2);
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const way = random(3);
  if (way === 0) return before + word[at + 1] + word[at] + word.slice(at + 2);
  return way === 1 ? before + after : `${before}q${after}`;
}
