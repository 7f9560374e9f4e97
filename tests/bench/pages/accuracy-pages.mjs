import { makeArticle } from './article.mjs';
import { makeComments } from './comments.mjs';

/** The pages on which accuracy is measured, by name. */
export function makeAccuracyPages(seed) {
  return {
    article: makeArticle(`${seed} article`, { script: 'latin', size: 30_000 }),
    repetitive: makeComments(`${seed} comments`, { comments: 110, rows: 60 }),
    'CJK without spaces': makeArticle(`${seed} cjk`, { script: 'cjk', size: 16_000 }),
    'right to left': makeArticle(`${seed} hebrew`, { script: 'hebrew', size: 20_000, direction: 'rtl' }),
  };
}
