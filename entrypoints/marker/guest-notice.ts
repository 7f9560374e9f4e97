import { GUESTS } from '../../lib/words/page.ts';
import type { ArrivedLink } from './read-link.ts';

/** What the notice says of a visit by link. */
export interface GuestNotice {
  readonly text: string;
  readonly details: readonly string[];
  /** What the reader is asked: whether to keep them, or nothing but to read it. */
  readonly asks: 'keep' | 'nothing';
  /** Nothing went wrong and nothing is asked: it may go away by itself. */
  readonly mayFade: boolean;
}

/** Says why a link that brought no snippets brought none. */
export function noticeOfBadLink({ trouble }: ArrivedLink): GuestNotice {
  const text = trouble === 'future' ? GUESTS.future : GUESTS.damaged;
  return { text, details: [], asks: 'nothing', mayFade: false };
}

/**
 * Says what was found of a link.
 *
 * @param gone words of the snippets that are not on the page, null where they are not known
 * @param keepable how many are on the page and not the reader's own already
 */
export function noticeOfVisit(
  { guests, declared, trouble }: ArrivedLink,
  gone: readonly (string | null)[],
  keepable: number,
): GuestNotice {
  const goneText = GUESTS.gone(gone.length, guests.length);
  const said = gone.flatMap((words) => (words === null ? [] : [GUESTS.itSaid(words)]));
  const lost =
    trouble === 'cut'
      ? [GUESTS.cut(guests.length, declared)]
      : trouble === 'damaged'
        ? [GUESTS.damagedPartly(guests.length, declared)]
        : [];
  if (gone.length === guests.length) {
    return { text: goneText, details: [...said, ...lost], asks: 'nothing', mayFade: false };
  }
  const details = [...(gone.length > 0 ? [goneText] : []), ...said, ...lost];
  return keepable > 0
    ? { text: GUESTS.shared(keepable), details, asks: 'keep', mayFade: false }
    : {
        text: GUESTS.alreadyYours(guests.length - gone.length),
        details,
        asks: 'nothing',
        mayFade: details.length === 0,
      };
}
