import { type BarAction, CONFIRMS_FOR_MS, closeBar, showBar } from '../../components/page/ui-state.ts';
import { hash32 } from '../../lib/anchor/hash.ts';
import { toNormalisedOffset } from '../../lib/anchor/readable-text.ts';
import { spanOfRange } from '../../lib/anchor/text-index.ts';
import { simulateTextDirective } from '../../lib/link/simulate-text-directive.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import type { PageState } from '../../lib/messaging/protocol.ts';
import type { Highlight } from '../../lib/model.ts';
import { holdsWords } from '../../lib/page/holds-words.ts';
import { pageAddress } from '../../lib/page/page-address.ts';
import { isPlaced, spanOfMark } from '../../lib/page/page-marks.ts';
import type { Tone } from '../../lib/page/paint-style.ts';
import { scrollToRange } from '../../lib/page/scroll-to-range.ts';
import { toneOf } from '../../lib/page/tone-of.ts';
import { BAR, GUESTS } from '../../lib/words/page.ts';
import { type GuestNotice, noticeOfBadLink, noticeOfVisit } from './guest-notice.ts';
import { keepGuests, type PlacedGuest } from './keep-guests.ts';
import type { PageContext } from './page-context.ts';
import { type ArrivedLink, type Guest, readLink } from './read-link.ts';

/** A visit by a link: its snippets are painted as guests until they are kept or dismissed. */
export interface GuestVisit {
  /** Opens what the document's address carries; another page's guests go. */
  follow(address: string): void;
  /** Looks again for snippets that were not on the page. */
  findMissing(): void;
  state(): Pick<PageState, 'guests' | 'linkTrouble'>;
  paintedRanges(): { readonly range: Range; readonly highlight: Pick<Highlight, 'ink'> }[];
}

export function createGuestVisit(context: PageContext): GuestVisit {
  const { ui, marks, painter, index, isTranslated } = context;
  let link: ArrivedLink | null = null;
  let ranges: readonly (Range | null)[] = [];
  /** The address of the page that the link is to. */
  let home = '';
  /** The browser's own painting gives way to ours. */
  let isHidden = false;

  const paintId = (guest: Guest) => `guest:${guest.id}`;
  const placed = (): PlacedGuest[] =>
    (link?.guests ?? []).flatMap((guest, i) => (ranges[i] ? [{ guest, range: ranges[i] }] : []));
  const foreign = () => placed().filter((entry) => !isOwn(entry));

  function follow(address: string): void {
    const arrived = readLink(address);
    if (arrived) open(arrived, pageAddress(address));
    else if (link && pageAddress(address) !== home) leave();
  }

  function open(arrived: ArrivedLink, address: string): void {
    forget();
    link = arrived;
    home = address;
    if (arrived.guests.length === 0) say(noticeOfBadLink(arrived));
    else if (isTranslated()) waitForOriginal();
    else arrive(arrived);
  }

  function arrive(arrived: ArrivedLink): void {
    find(arrived);
    const [first] = placed();
    if (first) scrollToRange(first.range);
  }

  /** The snippets are of the page's own words: nothing is painted on a translation, and nothing called gone. */
  function waitForOriginal(): void {
    erase();
    ranges = [];
    say({ text: GUESTS.translated, details: [], asks: 'nothing', mayFade: false });
  }

  /** Finds the guests, paints those that are not the reader's own already, and says what was found. */
  function find(arrived: ArrivedLink): void {
    const found = marks.findShared(arrived.guests.map(({ mark }) => mark));
    const isNews = found.length !== ranges.length || found.some((range, i) => !range !== !ranges[i]);
    erase();
    ranges = found;
    const shown = foreign();
    for (const { guest, range } of shown) painter.paint(paintId(guest), range, guest.mark.ink, true);
    if (!isHidden && arrived.texts.every(isCovered)) hideTargetText();
    const gone = arrived.guests.filter((_, i) => !ranges[i]).map(({ words }) => words);
    if (isNews) say(noticeOfVisit(arrived, gone, shown.length));
  }

  /** Has our painting shown alone; where it is on light and on dark ground at once, no one text colour would do. */
  function hideTargetText(): void {
    const [tone, other] = new Set(placed().map(({ range }) => toneOf(range.startContainer)));
    if (tone && !other) sayHidden(tone);
  }

  function sayHidden(tone: Tone | null): void {
    isHidden = tone !== null;
    sendMessage('hideTargetText', tone).catch((error) => console.warn('Snipmark:', error));
  }

  /** Whether all that the browser itself shows of a `text=` directive lies under our painting. */
  function isCovered(textDirective: string): boolean {
    const readable = index.current().readable();
    const shown = simulateTextDirective(readable.text, textDirective);
    if (!shown) return true;
    const start = toNormalisedOffset(readable, shown.start);
    const end = toNormalisedOffset(readable, shown.end);
    return placed()
      .map(({ range }) => spanOfRange(index.current(), range))
      .some((span) => span.start <= start && end <= span.end);
  }

  function say({ text, details, asks, mayFade }: GuestNotice): void {
    const actions: BarAction[] = [
      { name: BAR.keep, run: keep },
      { name: BAR.dismiss, run: leave },
    ];
    showBar(ui, {
      id: 'guests',
      text,
      details,
      ...(asks === 'keep' && { actions }),
      ...(mayFade && { fadesAfter: CONFIRMS_FOR_MS }),
    });
  }

  /** Whether the reader has it already: kept from this link before, or marked on the same words. */
  function isOwn({ guest, range }: PlacedGuest): boolean {
    const fromHere = ({ origin }: Highlight) =>
      origin?.shareId === link?.shareId && origin?.ordinal === guest.ordinal;
    if (marks.all().some(({ highlight }) => fromHere(highlight))) return true;
    const span = spanOfRange(index.current(), range);
    return marks
      .all()
      .filter(isPlaced)
      .map((mark) => spanOfMark(index, mark))
      .some((own) => own.start === span.start && own.end === span.end);
  }

  async function keep(event: Event): Promise<void> {
    if (!event.isTrusted || !link) return;
    closeBar(ui, 'guests');
    const { shareId } = link;
    const kept = foreign();
    for (const { guest } of kept) painter.erase(paintId(guest));
    await keepGuests(context, shareId, kept, askAgain);
  }

  function askAgain(): void {
    ranges = [];
    if (link) find(link);
  }

  /** Ends the visit. */
  function leave(): void {
    closeBar(ui, 'guests');
    if (isHidden) sayHidden(null);
    forget();
  }

  function forget(): void {
    erase();
    link = null;
    ranges = [];
  }

  function erase(): void {
    for (const guest of link?.guests ?? []) painter.erase(paintId(guest));
  }

  function isThere({ mark }: Guest, range: Range | null | undefined): boolean {
    return range != null && holdsWords(index, range, (text) => hash32(text) === mark.fingerprint.quote);
  }

  return {
    follow,
    findMissing() {
      if (!link || link.guests.length === 0) return;
      if (isTranslated()) {
        if (ranges.length > 0) waitForOriginal();
      } else if (ranges.length === 0) arrive(link);
      else if (!link.guests.every((guest, i) => isThere(guest, ranges[i]))) find(link);
    },
    state() {
      const found = foreign().length;
      const gone = ranges.filter((range) => range === null).length;
      const guests = found + gone > 0 && !isTranslated() ? { total: found + gone, found } : null;
      return { guests, linkTrouble: link?.trouble ?? null };
    },
    paintedRanges: () => foreign().map(({ guest, range }) => ({ range, highlight: guest.mark })),
  };
}
