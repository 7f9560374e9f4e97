import { type BarAction, CONFIRMS_FOR_MS, closeBar, showBar } from '../../components/page/ui-state.ts';
import { toNormalisedOffset } from '../../lib/anchor/readable-text.ts';
import { spanOfRange } from '../../lib/anchor/span-range.ts';
import { simulateTextDirective } from '../../lib/link/simulate-text-directive.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import type { PageState } from '../../lib/messaging/protocol.ts';
import type { ArrivedSnippet, Highlight } from '../../lib/model.ts';
import { holdsWords, wordsIn } from '../../lib/page/holds-words.ts';
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
  follow(address: string): Promise<void>;
  /** Looks again for snippets that were not on the page. */
  findMissing(): Promise<void>;
  state(): Pick<PageState, 'guests' | 'linkTrouble'>;
  paintedRanges(): { readonly range: Range; readonly highlight: Pick<Highlight, 'ink'> }[];
}

/** Where a snippet is, and the words it was put on. */
interface FoundGuest {
  readonly range: Range;
  readonly words: string;
}

export function createGuestVisit(context: PageContext): GuestVisit {
  const { ui, marks, painter, index, isTranslated, signal } = context;
  let link: ArrivedLink | null = null;
  let found: readonly (FoundGuest | null)[] = [];
  /** The address of the page that the link is to. */
  let home = '';
  /** The browser's own painting gives way to ours. */
  let isHidden = false;

  const paintId = (guest: Guest) => `guest:${guest.id}`;
  const placed = (): PlacedGuest[] =>
    (link?.guests ?? []).flatMap((guest, i) => (found[i] ? [{ guest, range: found[i].range }] : []));
  const foreign = () => placed().filter((entry) => !isOwn(entry));

  async function follow(address: string): Promise<void> {
    const arrived = await readLink(address);
    if (arrived) await open(arrived, pageAddress(address));
    else if (link && pageAddress(address) !== home) leave();
  }

  async function open(arrived: ArrivedLink, address: string): Promise<void> {
    forget();
    link = arrived;
    home = address;
    if (arrived.guests.length === 0) say(noticeOfBadLink(arrived));
    else if (isTranslated()) waitForOriginal();
    else await arrive(arrived);
  }

  async function arrive(arrived: ArrivedLink): Promise<void> {
    await find(arrived);
    if (link !== arrived) return;
    const [first] = placed();
    if (first) scrollToRange(first.range);
  }

  /** The snippets are of the page's own words: nothing is painted on a translation, and nothing called gone. */
  function waitForOriginal(): void {
    erase();
    found = [];
    say({ text: GUESTS.translated, details: [], asks: 'nothing', mayFade: false });
  }

  /** Finds the guests, paints those that are not the reader's own already, and says what was found. */
  async function find(arrived: ArrivedLink): Promise<void> {
    const ranges = await marks.findShared(arrived.guests.map(({ mark }) => mark));
    // Another link was followed meanwhile, the visit has ended, the page was translated, or Snipmark switched off.
    if (link !== arrived || isTranslated() || signal.aborted) return;
    const isNews = found.length !== ranges.length || ranges.some((range, i) => !range !== !found[i]);
    erase();
    found = ranges.map((range) => range && { range, words: wordsIn(range) });
    const shown = foreign();
    for (const { guest, range } of shown) painter.paint(paintId(guest), range, guest.mark.ink, true);
    if (!isHidden && arrived.texts.every(isCovered)) hideTargetText();
    const gone = arrived.guests.filter((_, i) => !found[i]).map(({ words }) => words);
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

  async function askAgain(): Promise<void> {
    found = [];
    if (link) await find(link);
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
    found = [];
  }

  function erase(): void {
    for (const guest of link?.guests ?? []) painter.erase(paintId(guest));
  }

  function snippetsOf(arrived: ArrivedLink | null): ArrivedSnippet[] {
    if (!arrived || found.length === 0) return [];
    return arrived.guests.map((guest, i) => {
      const place = found[i] ?? null;
      const state = !place ? 'gone' : isOwn({ guest, range: place.range }) ? 'yours' : 'here';
      const words = place ? place.range.toString() : '';
      return {
        ordinal: guest.ordinal,
        ink: guest.mark.ink,
        note: guest.note,
        state,
        words,
        said: guest.words,
      };
    });
  }

  const isThere = (place: FoundGuest | null) => place !== null && holdsWords(place.range, place.words);

  return {
    follow,
    async findMissing() {
      if (!link || link.guests.length === 0) return;
      if (isTranslated()) {
        if (found.length > 0) waitForOriginal();
      } else if (found.length === 0) await arrive(link);
      else if (!found.every(isThere)) await find(link);
    },
    state() {
      const snippets = snippetsOf(link);
      const guests =
        link && snippets.some(({ state }) => state !== 'yours') && !isTranslated()
          ? { shareId: link.shareId, name: link.name, snippets, instead: null }
          : null;
      return { guests, linkTrouble: link?.trouble ?? null };
    },
    paintedRanges: () => foreign().map(({ guest, range }) => ({ range, highlight: guest.mark })),
  };
}
