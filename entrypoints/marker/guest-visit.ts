import { CONFIRMS_FOR_MS, closeBar, showBar } from '../../components/page/ui-state.ts';
import type { MintRequest, PageState } from '../../lib/messaging/protocol.ts';
import type { KeptCount } from '../../lib/model.ts';
import type { PageNews } from '../../lib/page/page-news.ts';
import { type Instead, judgeInstead, readPageSigns } from '../../lib/page/page-signs.ts';
import { scrollToRange } from '../../lib/page/scroll-to-range.ts';
import { GUESTS } from '../../lib/words/guests-on-page.ts';
import { BAR } from '../../lib/words/page.ts';
import { type GuestNotice, noticeOfBadLink, noticeOfNative, noticeOfVisit } from './guest-notice.ts';
import { createGuestPlaces, type GuestPlaces, type PlacedGuest } from './guest-places.ts';
import { composeGuestRows, keepGuests } from './keep-guests.ts';
import type { PageContext } from './page-context.ts';
import { type ArrivedLink, readLink, type SnipLink } from './read-link.ts';
import { sayUpdated } from './say-updated.ts';

/** A visit by a link: its snippets are painted as guests until they are kept or dismissed. */
export interface GuestVisit {
  /** Opens what the document's address carries, if it carries anything. */
  follow(address: string): Promise<void>;
  /**
   * Looks again for snippets that have left the page, or that this news may bring. Resolves to when that should be
   * done again even without a change, in milliseconds; null where it should not.
   */
  findMissing(news: PageNews): Promise<number | null>;
  /** Whether a snippet is not on the page, or not any more. */
  isMissing(): boolean;
  state(): Pick<PageState, 'guests' | 'linkTrouble'>;
  /** The document shows another view: the guests go at once, and come back if that is the same page after all. */
  leave(): void;
  /** The document is this page now: another page's guests go. */
  settle(pageKey: string): Promise<void>;
  /** The reader's own marks may be others than before. */
  noteMarks(): void;
  /** Whether the document's address is to stay: of a link that is not all the reader's own yet, or dismissed. */
  holdsAddress(): boolean;
  atPoint(x: number, y: number): PlacedGuest | null;
  /** Those on the page that are not the reader's own. */
  foreign(): readonly PlacedGuest[];
  /** Keeps these of the snippets, by ordinal; null for all. Rejects where the background cannot be reached. */
  keep(ordinals: readonly number[] | null): Promise<KeptCount>;
  /** Scrolls to a snippet. */
  reveal(ordinal: number): void;
  /** Ends the visit. */
  dismiss(): void;
  /** The snippets that are not the reader's own, as rows for a link that answers theirs. */
  answerRows(): Promise<MintRequest['reply']>;
}

/** @param onChange told when other snippets are painted than before, and when a visit has ended */
export function createGuestVisit(context: PageContext, onChange: () => void): GuestVisit {
  const { document, ui, painter, index, isTranslated, signal } = context;
  let places: GuestPlaces | null = null;
  /** A link that brought nothing that could be looked for. */
  let badLink: SnipLink | null = null;
  /** The address that was followed, and the page that it is of; null until that is known. */
  let followed = '';
  let home: string | null = null;
  /** A visit that was left with its view, until it is known which page that is. */
  let left: { readonly address: string; readonly pageKey: string } | null = null;
  let instead: Instead = null;
  /** The first looking for a link's snippets is under way. */
  let isArriving = false;

  async function follow(address: string): Promise<void> {
    const arrived = readLink(address);
    if (arrived === null) return;
    if (places && followed === address && places.foreign().length > 0) {
      // The browser tells of the link first, and then scrolls to where it thinks that it leads.
      setTimeout(showFirst);
    } else await open(arrived, address);
  }

  function leave(): void {
    if (!places && !badLink) return;
    const visit = home === null ? null : { address: followed, pageKey: home };
    dismiss();
    left = visit;
  }

  async function settle(pageKey: string): Promise<void> {
    const visit = left;
    left = null;
    if (visit?.pageKey === pageKey && !places && !badLink) await follow(visit.address);
    else if ((places || badLink) && home !== null && home !== pageKey) dismiss();
  }

  async function open(arrived: ArrivedLink, address: string): Promise<void> {
    end();
    followed = address;
    noteHome(address);
    if (arrived.shareId !== null && arrived.guests.length === 0) {
      badLink = arrived;
      say(noticeOfBadLink(arrived.trouble), dismiss);
      return;
    }
    places = createGuestPlaces(context, arrived);
    if (isTranslated()) waitForOriginal();
    else await arrive(places);
  }

  function noteHome(address: string): void {
    context.opened().then(
      ({ page }) => {
        if (followed === address) home ??= page.identity.key;
      },
      () => undefined,
    );
  }

  async function arrive(at: GuestPlaces): Promise<void> {
    isArriving = true;
    try {
      await find(at);
      // The browser scrolls to what its own kind of link points at.
      if (places === at && at.link.shareId !== null) showFirst();
    } finally {
      isArriving = false;
    }
  }

  function showFirst(): void {
    const [first] = places?.placed() ?? [];
    if (first) scrollToRange(first.range);
  }

  /** The snippets are of the page's own words: nothing is painted on a translation, and nothing called gone. */
  function waitForOriginal(): void {
    closeCard();
    places?.forget();
    onChange();
    if (places?.link.shareId === null) return;
    say({ text: GUESTS.translated, details: [], asks: 'nothing', mayFade: false });
  }

  /** Finds the guests, and says what was found where that is news. */
  async function find(at: GuestPlaces): Promise<void> {
    const isNews = await at.find();
    if (isNews === null || places !== at) return;
    onChange();
    const { link } = at;
    if (link.shareId === null) {
      const notice = isNews ? noticeOfNative(at) : null;
      if (notice) say(notice);
      return;
    }
    instead = judge(link, at);
    const answers = isNews && (await isAnswer(link));
    if (isNews && places === at) say(noticeOfVisit(link, at, instead, answers), dismiss);
  }

  function judge({ marks }: SnipLink, at: GuestPlaces): Instead {
    const found = { there: at.placed().length, gone: at.gone().length };
    const reach = Math.max(0, ...marks.map(({ start, length }) => start + length));
    return judgeInstead(readPageSigns(document, index.current().text.length), found, reach);
  }

  async function isAnswer({ parent }: SnipLink): Promise<boolean> {
    if (parent === null) return false;
    const opened = await context.opened().catch(() => null);
    return opened?.page.shareIds.includes(parent) ?? false;
  }

  /** @param onClose what closing a notice does that asks nothing */
  function say({ text, details, asks, mayFade }: GuestNotice, onClose?: () => void): void {
    const keepAll = () => {
      keep(null).catch((error) => sayUpdated(ui, error));
    };
    const actions = [
      { name: BAR.keep, run: keepAll },
      { name: BAR.dismiss, run: dismiss },
    ];
    showBar(ui, {
      id: 'guests',
      text,
      details,
      ...(asks === 'keep' ? { actions } : onClose && { onClose }),
      ...(mayFade && { fadesAfter: CONFIRMS_FOR_MS }),
    });
  }

  async function keep(ordinals: readonly number[] | null): Promise<KeptCount> {
    const at = places;
    const wanted = at?.foreign().filter(({ guest }) => ordinals?.includes(guest.ordinal) ?? true) ?? [];
    const rows = at ? await composeGuestRows(context, at.link.shareId, wanted) : [];
    // The reader went on, or switched Snipmark off, before the background answered.
    if (!at || places !== at || signal.aborted) return { kept: 0, waiting: 0 };
    // What is kept is painted as the reader's own by now; what is not, stays a guest.
    const counting = keepGuests(context, rows, askAgain);
    await repaint(at);
    return counting;
  }

  async function repaint(at: GuestPlaces): Promise<void> {
    if (places !== at) return;
    await at.find();
    if (at.foreign().length === 0) closeBar(ui, 'guests');
  }

  async function askAgain(): Promise<void> {
    places?.forget();
    if (places) await find(places);
  }

  function dismiss(): void {
    closeBar(ui, 'guests');
    end();
    onChange();
  }

  function closeCard(): void {
    if (!ui.guestCard.value) return;
    ui.guestCard.value = null;
    painter.showPiece(null);
  }

  function end(): void {
    closeCard();
    places?.end();
    places = null;
    badLink = null;
    instead = null;
    home = null;
    left = null;
  }

  function holdsAddress(): boolean {
    if (!places) return badLink !== null;
    const isNative = places.link.shareId === null;
    // What cannot be found now may be found after a sign-in, a translation taken back, or a reload.
    return !places.areKnown() || places.foreign().length > 0 || (!isNative && places.gone().length > 0);
  }

  return {
    follow,
    leave,
    settle,
    noteMarks: () => places?.noteMarks(),
    async findMissing(news) {
      const at = places;
      if (!at || isArriving) return null;
      if (isTranslated()) {
        if (at.areKnown()) waitForOriginal();
        return null;
      }
      if (!at.areKnown()) await arrive(at);
      else if ((await at.mayFindMore(news)) && places === at) await find(at);
      return at.asksAgainIn();
    },
    isMissing: () => places?.areKnown() === true && places.gone().length > 0,
    state() {
      const snippets = places && !isTranslated() ? places.describe() : [];
      const guests =
        places && snippets.some(({ state }) => state !== 'yours')
          ? { shareId: places.link.shareId, name: places.link.name, snippets, instead }
          : null;
      return { guests, linkTrouble: (places?.link ?? badLink)?.trouble ?? null };
    },
    holdsAddress,
    atPoint: (x, y) => places?.atPoint(x, y) ?? null,
    foreign: () => places?.foreign() ?? [],
    keep,
    reveal(ordinal) {
      const place = places?.placed().find(({ guest }) => guest.ordinal === ordinal);
      if (!place) return;
      scrollToRange(place.range);
      painter.showPiece(place.range);
    },
    dismiss,
    async answerRows() {
      const shareId = places?.link.shareId ?? null;
      if (!places || shareId === null) return null;
      const rows = await composeGuestRows(context, shareId, places.foreign());
      return { parent: shareId, guests: rows.map(({ row }) => row) };
    },
  };
}
