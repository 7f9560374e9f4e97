/** Syllables of a made-up language in Latin letters. */
const ONSETS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'st', 'tr', 'pl', ''];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'];
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 't'];
const HEBREW = Array.from({ length: 27 }, (_, i) => String.fromCodePoint(0x05d0 + i));
const CJK = Array.from({ length: 900 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 23) % 20_000)));

const pick = (list, random) => list[random(list.length)];
const repeat = (count, make) => Array.from({ length: count }, make).join('');

/** How each script makes a word, and how it makes a sentence of words. */
const SCRIPTS = {
  latin: {
    word: (random) =>
      repeat(1 + random(3), () => pick(ONSETS, random) + pick(VOWELS, random) + pick(CODAS, random)),
    sentence: (words) => `${words[0][0].toUpperCase()}${words.join(' ').slice(1)}.`,
  },
  hebrew: {
    word: (random) => repeat(2 + random(5), () => pick(HEBREW, random)),
    sentence: (words) => `${words.join(' ')}.`,
  },
  cjk: {
    word: (random) => repeat(1 + random(3), () => pick(CJK, random)),
    sentence: (words) => `${words.join('').replace(/^(.{9})/u, '$1，')}。`,
  },
};

/**
 * A made-up language: `word()` and `sentence()` for ever, the same for the same random numbers. Few words are
 * frequent and many rare, as in real ones.
 */
export function createLanguage(script, size, random) {
  const { word, sentence } = SCRIPTS[script];
  const vocabulary = new Set();
  while (vocabulary.size < size) vocabulary.add(word(random));
  const words = [...vocabulary];
  // A product of two numbers leans to the small ones.
  const next = () => words[Math.floor((random(size) * (1 + random(size))) / size)];
  return {
    word: next,
    words: (count) => Array.from({ length: count }, next),
    sentence: (least = 5, spread = 12) => sentence(Array.from({ length: least + random(spread) }, next)),
  };
}
