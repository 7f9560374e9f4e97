import type { Instead } from '../../lib/page/page-signs.ts';
import { GUESTS } from '../../lib/words/guests-on-page.ts';
import type { GuestPlaces } from './guest-places.ts';
import type { Guest, SnipLink } from './read-link.ts';

/** What the notice says of a visit by link. */
export interface GuestNotice {
  readonly text: string;
  readonly details: readonly string[];
  /** What the reader is asked: whether to keep them, or nothing but to read it. */
  readonly asks: 'keep' | 'nothing';
  /** Nothing went wrong and nothing need be answered: it may go away by itself. */
  readonly mayFade: boolean;
}

/** Says why a link that brought no snippets brought none. */
export function noticeOfBadLink(trouble: SnipLink['trouble']): GuestNotice {
  const text = trouble === 'future' ? GUESTS.future : GUESTS.damaged;
  return { text, details: [], asks: 'nothing', mayFade: false };
}

/** Says what was found of a link of the browser's own kind; null where there is nothing to keep. */
export function noticeOfNative(places: GuestPlaces): GuestNotice | null {
  const count = places.foreign().length;
  return count === 0 ? null : { text: GUESTS.native(count), details: [], asks: 'keep', mayFade: true };
}

/**
 * Says what was found of a link.
 *
 * @param instead what the page seems to be instead of the one that was marked
 * @param isAnswer the link answers one that the reader made
 */
export function noticeOfVisit(
  { guests, declared, name, trouble }: SnipLink,
  places: GuestPlaces,
  instead: Instead,
  isAnswer: boolean,
): GuestNotice {
  const gone = places.gone();
  const keepable = places.foreign();
  const yours = guests.length - gone.length - keepable.length;
  const changed = keepable.filter(({ isSame }) => !isSame).length;
  const goneText = GUESTS.gone(gone.length, guests.length);
  const said = sayWhatWas(gone);
  const why = instead === null ? [] : [GUESTS.instead[instead]];
  const lost = whatWasLost(trouble, guests.length, declared);
  if (gone.length === guests.length) {
    return { text: goneText, details: [...why, ...said, ...lost], asks: 'nothing', mayFade: false };
  }
  const details = [
    ...(changed > 0 ? [GUESTS.changed(changed, keepable.length)] : []),
    ...(gone.length > 0 ? [goneText, ...why] : []),
    ...said,
    ...lost,
  ];
  if (keepable.length === 0) {
    const text = GUESTS.alreadyYours(yours);
    return { text, details, asks: 'nothing', mayFade: details.length === 0 };
  }
  const text = isAnswer ? GUESTS.answer(keepable.length, yours, name) : GUESTS.shared(keepable.length, name);
  return { text, details, asks: 'keep', mayFade: false };
}

function whatWasLost(trouble: SnipLink['trouble'], arrived: number, declared: number): string[] {
  if (trouble === 'notes-lost') return [GUESTS.notesLost];
  if (trouble === 'cut') return [GUESTS.cut(arrived, declared)];
  return trouble === 'damaged' ? [GUESTS.damagedPartly(arrived, declared)] : [];
}

/** The most snippets that are gone whose words are said. */
const MOST_SAID = 5;

function sayWhatWas(gone: readonly Guest[]): string[] {
  const said = gone.flatMap(({ said: words }) => (words === null ? [] : [words]));
  const more = said.length - MOST_SAID;
  return [...said.slice(0, MOST_SAID).map(GUESTS.itSaid), ...(more > 0 ? [GUESTS.andMore(more)] : [])];
}
