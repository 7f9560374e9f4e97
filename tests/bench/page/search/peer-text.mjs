import { fold } from '../../../../lib/search/fold.ts';

/** What others are given of a mark to index: the same as Snipmark looks into, folded as it does. */
export const textOf = ({ quote, note, tags, title, rawUrl }) =>
  fold([quote, note, ...tags, title, decodeURI(rawUrl)].join('\n'));

/** The words that a query asks for, for engines that know nothing but words. */
export const wordsOf = ({ words }) => words.map(fold).join(' ');
