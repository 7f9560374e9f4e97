/**
 * Hints by which the loader sees, without waking anybody, whether a page may have marks. They are
 * coarser than the page's key (`page-key.ts`): a false alarm costs one injection, a miss loses marks.
 * This file is part of every page's loader: no imports, few bytes.
 */

/** FNV-1a, 32 bits, over the address's bytes: `%7e`, `%7E` and `~` are one. `unescape` never throws. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (const byte of unescape(text)) value = Math.imul(value ^ byte.charCodeAt(0), 0x1000193);
  return value >>> 0;
};

/** The address in parts, as far as a page's own script sees it. */
const parse = (url: string): URL => new URL(url.replace(/:~:.*/s, ''));

/**
 * 'm:' and a hash of the address's host (without `www.`) and path (without a closing slash or an
 * index file's name). Throws TypeError on what is not an absolute address.
 */
export const hintKey = (url: string): string => {
  const { host, pathname } = parse(url);
  return `m:${hash(host.replace(/^www\./, '') + pathname.replace(/\/((index|default)\.\w+)?$/i, '')).toString(36)}`;
};

/**
 * Hashes of each query pair and of a hash route (`#/…`, `#!…`), its own query's pairs apart; in the
 * address's order. Throws as `hintKey` does.
 */
export const hintPairs = (url: string): number[] => {
  const { search, hash: fragment } = parse(url);
  const route = /^#(\/.|!\/?[^/])/.test(fragment) ? fragment : '';
  const pairs = `${search}&${route}`.match(/[^?&]+/g) ?? [];
  return pairs.map((pair) => hash(pair.replace(/\+/g, ' ').replace(/=$/, '')));
};

/**
 * Whether a page filed under this address's `hintKey` with these lists of pairs may be the page at
 * the address: all pairs of some list are in the address, which may carry more (trackers).
 */
export const mayHaveMarks = (stored: readonly (readonly number[])[] | undefined, url: string): boolean => {
  const pairs = stored ? hintPairs(url) : [];
  return !!stored?.some((list) => list.every((pair) => pairs.includes(pair)));
};
