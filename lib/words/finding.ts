import { isolate, say, texts } from './say.ts';

/** What stands around what a search found. */
export const FINDING = texts({ title: 'findingTitle', showMore: 'findingShowMore', seeAll: 'findingSeeAll' });

/** A search without a result, and what to do. */
export const nothingAnswers = (query: string): string => say('findingNothing', isolate(query));

/** Nothing has the words as they were typed; these are what has others that are near. */
export const nearWords = (words: string): string => say('findingNear', isolate(words));
