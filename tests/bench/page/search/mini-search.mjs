import MiniSearch from 'minisearch';
import { textOf, wordsOf } from './peer-text.mjs';

const OPTIONS = { fields: ['text'], storeFields: ['host', 'createdAt'] };
const KINDS = [
  'frequent word',
  'rare word',
  'several words',
  'prefix',
  'one letter',
  'filters',
  'Cyrillic',
  'typo',
  'nothing',
];
let index = null;

/** MiniSearch with prefixes; fuzzy where nothing else is found, as Snipmark does. */
export const miniSearch = {
  build(rows) {
    index = new MiniSearch(OPTIONS);
    index.addAll(
      rows.map((row, id) => ({
        id,
        text: textOf(row),
        host: new URL(row.rawUrl).hostname.replace('www.', ''),
        createdAt: row.createdAt,
      })),
    );
  },
  save: (shelf) => shelf.put('index', JSON.stringify(index)),
  async load(shelf) {
    index = MiniSearch.loadJSON(await shelf.get('index'), OPTIONS);
  },
  can: ({ kind }) => KINDS.includes(kind),
  ask(query) {
    const words = wordsOf(query);
    const { site, start } = query;
    const filter =
      site === undefined ? undefined : ({ host, createdAt }) => host === site && createdAt >= start;
    const options = { prefix: true, combineWith: 'AND', ...(filter && { filter }) };
    let found = index.search(words, options);
    if (found.length === 0)
      found = index.search(words, { ...options, fuzzy: (word) => (word.length < 8 ? 1 : 2) });
    return { found: found.length };
  },
};
