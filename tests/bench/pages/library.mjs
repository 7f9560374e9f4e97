import { seededRandom } from '../revisions/random.mjs';
import { createLanguage } from './words.mjs';

const INKS = ['sun', 'sun', 'sun', 'leaf', 'leaf', 'sky', 'rose', 'violet'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-';
const CYRILLIC = Object.fromEntries(
  Array.from('abdefgiklmnoprstuvz', (letter, i) => [letter, 'абдефгиклмнопрстувз'[i]]),
);
const DAY_MS = 86_400_000;
const UNTIL = Date.UTC(2026, 10, 20);
const YEARS = 10;
/** Code units of context that are kept on each side. */
const CONTEXT = 64;

/** Of a hundred pages, how many are in which writing. */
const SCRIPTS = [
  ...Array(82).fill('latin'),
  ...Array(7).fill('cyrillic'),
  ...Array(7).fill('cjk'),
  ...Array(4).fill('hebrew'),
];

/**
 * A reader's marks of ten years as rows (`Highlight`), page by page, lazily; the same for the same seed and count. A
 * page has twenty marks on average, few have many; a quote has some 200 characters; some have notes and tags.
 */
export function* makeLibrary(seed, count, pageCount = Math.max(1, Math.round(count / 20))) {
  const random = seededRandom(`${seed} library`);
  const pick = (list) => list[random(list.length)];
  /** The first of a list are frequent and the last are rare, as words, sites and tags are. */
  const pickFirst = (list) => list[Math.floor(list.length ** (random(1_000_000) / 1_000_000)) - 1];
  const languages = createLanguages(seed, random, pickFirst);
  const sites = Array.from(
    { length: Math.max(3, Math.round(pageCount / 12)) },
    (_, i) => `${languages.latin.word()}${i}.example`,
  );
  const tags = Array.from({ length: 150 }, (_, i) =>
    `${languages.latin.word()} ${i}`.replace(/ (?=.)/, pick([' ', '-'])),
  );
  const text = (length) => Array.from({ length }, () => pick(LETTERS)).join('');
  let left = count;
  for (let page = 0; page < pageCount; page++) {
    const language = languages[pick(SCRIPTS)];
    const most = left - (pageCount - page - 1);
    const isLast = page === pageCount - 1;
    // A product leans to small numbers: its mean is what is left for each page.
    const mean = left / (pageCount - page);
    const marks = isLast
      ? left
      : Math.max(1, Math.min(most, Math.round((mean * random(1000) * random(1000)) / 250_000)));
    left -= marks;
    const site = pickFirst(sites);
    const path = language.words(2 + random(4)).join('-');
    const rawUrl = `https://${random(3) === 0 ? 'www.' : ''}${site}/${random(10_000)}/${encodeURI(path)}`;
    const shared = {
      pageKey: rawUrl.replace('www.', ''),
      pageKeyVersion: 1,
      rawUrl,
      canonicalUrl: null,
      title: language.words(4 + random(8)).join(' '),
      normalisation: 1,
    };
    const visited = UNTIL - Math.floor((random(1_000_000) / 1_000_000) * YEARS * 365 * DAY_MS);
    const textLength = 4000 + marks * 600;
    for (let i = 0; i < marks; i++) {
      const quote = makeQuote(language, random);
      const createdAt = visited + i * 40_000 + random(30_000) - (random(10) === 0 ? random(200) * DAY_MS : 0);
      yield {
        id: text(21),
        ...shared,
        selectors: makeSelectors(quote, language, random, i * 600 + random(400), textLength),
        quote,
        textDirective: random(5) === 0 ? null : encodeURIComponent(quote.slice(0, 40)),
        ink: pick(INKS),
        note: random(7) === 0 ? language.sentences(1 + random(2)) : '',
        tags:
          random(4) === 0 ? [...new Set(Array.from({ length: 1 + random(3) }, () => pickFirst(tags)))] : [],
        createdAt,
        updatedAt: createdAt,
        deletedAt: 0,
        origin: random(25) === 0 ? { shareId: text(21), ordinal: random(5) } : null,
      };
    }
  }
}

function createLanguages(seed, random, pickFirst) {
  const create = (script, size) => {
    const base = createLanguage(script, size, seededRandom(`${seed} ${script}`));
    // Frequent words are short, as a rule.
    const vocabulary = [...new Set(base.words(size * 6))]
      .map((word) => ({ word, rank: word.length + random(5) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ word }) => word);
    const word = () => pickFirst(vocabulary);
    const words = (length) => Array.from({ length }, word);
    const joint = script === 'cjk' ? '' : ' ';
    const sentence = () => `${words(5 + random(17)).join(joint)}${script === 'cjk' ? '。' : '.'}`;
    const sentences = (length) => Array.from({ length }, sentence).join(joint);
    return { word, words, sentences };
  };
  const latin = create('latin', 20_000);
  const cyrillicOf = (text) => text.replace(/[a-z]/g, (letter) => CYRILLIC[letter] ?? letter);
  return {
    latin: { ...latin, sentences: (length) => withTypography(latin.sentences(length), random) },
    cyrillic: {
      word: () => cyrillicOf(latin.word()),
      words: (length) => latin.words(length).map(cyrillicOf),
      sentences: (length) => cyrillicOf(latin.sentences(length)),
    },
    cjk: create('cjk', 5000),
    hebrew: create('hebrew', 8000),
  };
}

/** Capitals, accents, quotes and dashes as they are in print. */
function withTypography(text, random) {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  if (random(3) > 0) return capital;
  return capital
    .replace(/e/, 'é')
    .replace(/o/, 'ö')
    .replace(/(\w+) (\w+)/, '“$1” — $2')
    .replace(/(\w)s /, '$1’s ');
}

/** Mostly one to four sentences; some only words, few very long. */
function makeQuote(language, random) {
  const kind = random(100);
  if (kind < 12) return language.words(1 + random(5)).join(' ');
  return language.sentences(kind > 97 ? 12 + random(12) : 1 + random(6));
}

function makeSelectors(quote, language, random, start, textLength) {
  const context = () => language.sentences(2).slice(0, CONTEXT);
  const path = `1/${random(4)}/${random(30)}/${random(40)}`;
  const offset = random(300);
  return {
    range: {
      type: 'RangeSelector',
      start: { path, offset },
      end: { path, offset: offset + quote.replace(/\s/g, '').length },
    },
    quote: { type: 'TextQuoteSelector', exact: quote, prefix: context(), suffix: context() },
    position: { type: 'TextPositionSelector', start, end: start + quote.replace(/\s/g, '').length },
    distinction: {
      places: 1,
      place: 0,
      sharedBefore: 0,
      sharedAfter: 0,
      before: [0, 1, 2, 3],
      after: [0, 1, 2, 3],
      within: [0],
      whole: true,
      landmarks: [],
      textLength,
    },
  };
}
