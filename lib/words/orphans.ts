import { isolate, sentence, texts } from './say.ts';

/** What is said of marks whose words are no longer on their page. */
export const ORPHANS = texts({
  attach: 'orphanAttach',
  attached: 'orphanAttached',
  detached: 'orphanDetached',
  attachFailed: 'orphanAttachFailed',
  'no-selection': 'orphanNothingSelected',
  'no-words': 'orphanNoWords',
});

const saysNowSentence = sentence('orphanSaysNow');

/** What the page says in the place of a mark's words. */
export function saysNow(words: string): string {
  return saysNowSentence(isolate(words));
}
