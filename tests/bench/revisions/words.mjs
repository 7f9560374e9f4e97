const invisible = /[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Removes white space and invisible characters: all offsets of the benchmark count in such text. */
export function normalise(text) {
  return text.replace(invisible, '');
}

/**
 * Splits a document (paragraphs, one a line) into words. `starts[i]` is the offset of word i in the
 * normalised text (with one more entry for the end); `sentences` are ranges [first, end) of words.
 */
export function readWords(text) {
  const words = [];
  const starts = [0];
  const sentences = [];
  for (const paragraph of text.split('\n')) {
    let first = words.length;
    for (const raw of paragraph.split(/\s+/)) {
      const word = normalise(raw);
      if (!word) continue;
      words.push(word);
      starts.push(starts[starts.length - 1] + word.length);
      if (!/[.!?]["')\]”’]*$/.test(word) || /^(e\.g|i\.e|etc|vs)\./i.test(word)) continue;
      sentences.push([first, words.length]);
      first = words.length;
    }
    if (first < words.length) sentences.push([first, words.length]);
  }
  return { words, starts, sentences, text: words.join('') };
}
