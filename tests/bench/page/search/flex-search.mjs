import { Index } from 'flexsearch';
import { textOf, wordsOf } from './peer-text.mjs';

const OPTIONS = { tokenize: 'forward' };
const KINDS = ['frequent word', 'rare word', 'several words', 'prefix', 'one letter', 'Cyrillic', 'nothing'];
let index = null;

/** FlexSearch with prefixes ('forward'); it has neither typos nor filters of its own. */
export const flexSearch = {
  build(rows) {
    index = new Index(OPTIONS);
    for (const [id, row] of rows.entries()) index.add(id, textOf(row));
  },
  async save(shelf) {
    const parts = [];
    await index.export((key, data) => {
      parts.push([key, data]);
    });
    await shelf.put('index', parts);
  },
  async load(shelf) {
    index = new Index(OPTIONS);
    for (const [key, data] of await shelf.get('index')) index.import(key, data);
  },
  can: ({ kind }) => KINDS.includes(kind),
  ask: (query) => ({ found: index.search(wordsOf(query), { limit: 1_000_000 }).length }),
};
