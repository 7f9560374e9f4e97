import type { KeptCount } from '../model.ts';
import { countOf } from './count-of.ts';

/** What the popup says of snippets that came by a link. */
export const GUESTS_HERE = {
  title: 'Shared with you',
  by: 'Shared with you by',
  yourMarks: 'Your marks',
  keep: 'Keep',
  keepAll: 'Keep all',
  dismiss: 'Dismiss',
  changed: 'Changed since it was marked',
  gone: 'No longer on this page',
  notShown: 'Not found in what is shown here',
  yours: 'Yours already',
  itSaid: 'It said:',
  onlyEnds: 'The link carries only its first and last words; these are compared.',
  unknown: 'The link does not carry its words.',
} as const;

/** Snippets that came by a link and are not kept yet. */
export function guestsOnPage(total: number, found: number): string {
  const sentence = `${countOf(total, 'snippet', 'snippets')} shared with you on this page.`;
  const missing = total - found;
  if (missing <= 0) return sentence;
  if (missing === total) return `${sentence} ${total === 1 ? 'It is' : 'They are'} no longer there.`;
  return `${sentence} ${missing} of them ${missing === 1 ? 'is' : 'are'} no longer there.`;
}

/** What the page seems to be instead of the one that was marked. */
export const INSTEAD = {
  error: 'The site says that this page is not there. What was shared with you may have moved.',
  'sign-in': 'This page asks you to sign in; the snippets shared with you may stand behind that.',
  part: 'Only a part of this page is shown here, as sites do for those who do not subscribe; the snippets shared with you may be in the rest.',
} as const;

/** What was done with them, or failed and can be tried again. */
export const GUESTS_DONE = {
  kept: ({ kept, waiting }: KeptCount) =>
    waiting > 0
      ? `${countOf(waiting, 'snippet', 'snippets')} marked, but not saved yet. The page says why.`
      : kept === 0
        ? 'Nothing was kept, because the words are no longer on this page.'
        : `Kept: ${countOf(kept, 'snippet', 'snippets')}.`,
  dismissed: 'Dismissed. The link brings them back.',
  keepFailed: 'They could not be kept. They are still on the page.',
  dismissFailed: 'They could not be dismissed.',
  goFailed: 'Snipmark could not go to this snippet.',
} as const;
