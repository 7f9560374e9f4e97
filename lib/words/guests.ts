import type { KeptCount } from '../model.ts';
import { isolate, joinSentences, say, sayCount, texts } from './say.ts';

/** What the popup says of snippets that came by a link. */
export const GUESTS_HERE = {
  ...texts({
    title: 'guestsTitle',
    yourMarks: 'guestsYourMarks',
    keep: 'guestsKeep',
    keepAll: 'guestsKeepAll',
    dismiss: 'guestsDismiss',
    changed: 'guestsChanged',
    gone: 'popupNoLongerHere',
    notShown: 'guestsNotShown',
    yours: 'guestsYours',
    onlyEnds: 'guestsOnlyEnds',
    unknown: 'guestsUnknown',
  }),
  titleBy: (name: string) => say('guestsTitleBy', isolate(name)),
  itSaid: (words: string) => say('commonItSaid', isolate(words)),
};

/** Snippets that came by a link and are not kept yet. */
export function guestsOnPage(total: number, found: number): string {
  const sentences = [sayCount('guestsHere', total)];
  const missing = total - found;
  if (missing === total) sentences.push(sayCount('guestsHereGoneAll', total));
  else if (missing > 0) sentences.push(sayCount('guestsHereGoneSome', missing));
  return joinSentences(sentences);
}

/** What the page seems to be instead of the one that was marked. */
export const INSTEAD = texts({
  error: 'guestsInsteadError',
  'sign-in': 'guestsInsteadSignIn',
  part: 'guestsInsteadPart',
});

function kept({ kept: count, waiting }: KeptCount): string {
  if (waiting > 0) return sayCount('guestsWaiting', waiting);
  return count === 0 ? say('guestsKeptNone') : sayCount('commonKept', count);
}

/** What was done with them, or failed and can be tried again. */
export const GUESTS_DONE = {
  ...texts({
    dismissed: 'guestsDismissed',
    keepFailed: 'guestsKeepFailed',
    dismissFailed: 'guestsDismissFailed',
    goFailed: 'guestsGoFailed',
  }),
  kept,
};
