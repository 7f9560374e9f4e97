import { type Excerpt, excerptOf } from '../../lib/search/excerpt.ts';
import { findMatches } from '../../lib/search/find-matches.ts';
import type { Query } from '../../lib/search/query.ts';

/** As many code units as three lines of the popup hold, or a little more. */
const LONGEST = 180;

/** The piece of a text where what was searched for stands. Loaded when something is: it brings much with it. */
export function excerptFor(text: string, terms: Pick<Query, 'words' | 'phrases'>): Excerpt {
  return excerptOf(text, findMatches(text, terms), LONGEST);
}
