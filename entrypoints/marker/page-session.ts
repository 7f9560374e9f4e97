import { nanoid } from 'nanoid';
import { CONFIRMS_FOR_MS, createPageUiState, showBar } from '../../components/page/ui-state.ts';
import { followReadingSettings } from '../../lib/messaging/follow-reading-settings.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import type { OpenedPage } from '../../lib/messaging/protocol.ts';
import type { Handoff } from '../../lib/page/handoff.ts';
import { isTopDocument } from '../../lib/page/own-address.ts';
import { IDLE_PACE, SOON_PACE } from '../../lib/page/paces.ts';
import { createPageIndex } from '../../lib/page/page-index.ts';
import { createPageMarks } from '../../lib/page/page-marks.ts';
import { createPainter } from '../../lib/page/painter.ts';
import { watchMeans } from '../../lib/page/selection-means.ts';
import { watchTheme } from '../../lib/page/watch-theme.ts';
import { watchTranslation } from '../../lib/page/watch-translation.ts';
import { BAR } from '../../lib/words/page.ts';
import { createAddressLink } from './address-link.ts';
import { createAttaching } from './attach-mark.ts';
import { createCardControl } from './card-control.ts';
import { createConsent } from './consent.ts';
import { createControls } from './controls.ts';
import { createNativeCover } from './cover-native.ts';
import { describeAnew } from './describe-anew.ts';
import { describePage } from './describe-page.ts';
import { fullAddress } from './full-address.ts';
import { createGoBetween } from './go-between.ts';
import { guardPainting } from './guard-painting.ts';
import { createGuestControl } from './guest-control.ts';
import { createGuestVisit } from './guest-visit.ts';
import { createMarking } from './marking.ts';
import { mountPageUi } from './mount-page-ui.ts';
import { createNativePart } from './native-part.ts';
import { createSightings } from './note-sightings.ts';
import { isOldCardThere } from './old-card.ts';
import type { PageContext } from './page-context.ts';
import { createPageOpening } from './page-opening.ts';
import { carryIntoPrint } from './print-marks.ts';
import { createRibbon } from './ribbon.ts';
import { createSaver } from './saver.ts';
import { sayNotSaved } from './say-not-saved.ts';
import { createSeeking } from './seek-missing.ts';
import type { PageSession } from './session.ts';
import { shadowRootOf } from './shadow-root-of.ts';
import { createTending } from './tend-mark.ts';
import { watchCanonical } from './watch-canonical.ts';
import { watchGoKeys } from './watch-go-keys.ts';
import { watchPage } from './watch-page.ts';

/** Where nobody could say which page this is, that is asked again after so many milliseconds. */
const ASKS_AGAIN_MS = 2000;

/** @param site the host name of the site that the reader is on */
export function startPageSession(document: Document, handoff: Handoff, site: string): PageSession {
  const stopping = new AbortController();
  const { signal } = stopping;
  const ui = createPageUiState();
  const painter = createPainter(CSS.highlights);
  /** A link is for whoever opens it, which a frame's address does not tell of; and only a tab's own is shown. */
  const isTop = isTopDocument();
  /** A link that the document was opened by is not read yet; until then its address stays. */
  let isFollowing = isTop && Boolean(handoff.link);

  const index = createPageIndex(
    document,
    { skip: (element) => mounted.isOurs(element), shadowRootOf },
    () => changes.happened(),
    signal,
    { soon: SOON_PACE, idle: IDLE_PACE },
  );
  const marks = createPageMarks(document, index, painter, () => onMarks());
  const consent = createConsent(ui, () => saver.flush());
  /** The document went to another view, and it is not known yet which page that is. */
  let isAway = false;
  let showing: Promise<void> = Promise.resolve();
  const opening = createPageOpening(document, handoff, (page, asOf) => {
    isAway = false;
    consent.setPrivate(page.isPrivate);
    if (!signal.aborted) showing = show(page, asOf).catch(warn);
  });
  const saver = createSaver(
    (request) => sendMessage('writeHighlights', request),
    consent.isGiven,
    ({ puts, edits }) => marks.noteStored([...puts, ...edits].map(({ id }) => id)),
    (reason) => sayNotSaved(ui, () => saver.flush(), reason),
    // An edit of a mark that the store has lost: the whole mark, as it is here.
    ({ puts, edits }) => {
      const rows = edits.flatMap(({ id }) => marks.get(id)?.highlight ?? []);
      return rows.length === 0 ? null : { puts: [...puts, ...rows], edits: [] };
    },
  );
  const isTranslated = watchTranslation(document, signal);
  const context: PageContext = {
    document,
    site,
    ui,
    index,
    native: createNativePart(index),
    painter,
    marks,
    saver,
    consent,
    means: watchMeans(document, signal),
    isTranslated,
    signal,
    now: () => Date.now(),
    changeTime: () =>
      marks.all().reduce((time, { highlight }) => Math.max(time, highlight.updatedAt + 1), Date.now()),
    newId: () => nanoid(),
    opened: opening.current,
  };
  const guests = createGuestVisit(context, () => onMarks());
  const addressLink = createAddressLink(
    context,
    () => !isTop || isFollowing || isAway || guests.holdsAddress(),
  );
  const guard = guardPainting(context);
  const cover = createNativeCover(context);
  const onMarks = () => {
    guests.noteMarks();
    addressLink.update();
    cover.update();
    guard.begin();
    ribbon.update();
  };
  cover.ledTo(handoff.link ?? fullAddress());
  const guestControl = createGuestControl(context, guests);
  const tending = createTending(context);
  const attach = createAttaching(context, tending, () => openOrWarn());
  const marking = createMarking(context, consent);
  const card = createCardControl(context, tending, (id) => marking.exactRange(id) !== undefined);
  const going = createGoBetween(context, guests, card, guestControl);
  const ribbon = createRibbon(context, going);
  followReadingSettings((settings) => ribbon.setOn(isTop && settings.ribbon), signal);
  const controls = createControls({
    context,
    marking,
    tending,
    card,
    guests: guestControl,
    isCalled: handoff.isCalled === true,
    mounted: () => mounted,
  });
  const mounted = mountPageUi(document, ui, controls.actions, signal);
  const seekMissing = createSeeking(context, guests);
  const sightings = createSightings(
    context,
    () => !isAway && consent.isGiven(),
    (seen) => sendMessage('noteSightings', seen),
  );
  const changes = watchPage(context, {
    onSettledChange: async () => {
      // What is looked for on a text has to be what is marked there.
      const isUnknown = (await opening.last()) === null && isAway;
      if (isUnknown || opening.hasChanged()) await openOrWarn();
      await showing;
      const again = await seekMissing();
      sightings.look();
      guard.look();
      card.seek();
      controls.dropLost();
      mounted.settle();
      ribbon.update();
      return isAway ? ASKS_AGAIN_MS : again;
    },
    onAddress: (byReplacing) => {
      if (opening.moved(byReplacing)) leave();
      if (!addressLink.hasPut(fullAddress())) {
        cover.ledTo(fullAddress());
        followLink(fullAddress());
      }
      if (opening.hasChanged()) openOrWarn();
    },
  });
  watchCanonical(document, () => opening.hasChanged() && openOrWarn(), signal);
  if (import.meta.env.FIREFOX && isOldCardThere(document)) showBar(ui, { id: 'status', text: BAR.updated });
  controls.listen();
  watchGoKeys(going.go, () => mounted.isWriting(), signal);
  watchTheme(document, () => painter.followGrounds() && onMarks(), signal);
  // A page that comes back as it was left may have been marked in another tab meanwhile.
  addEventListener('pageshow', ({ persisted }) => persisted && openOrWarn().then(guard.look), { signal });
  const onVisibility = () => {
    guard.look();
    changes.happened();
  };
  document.addEventListener('visibilitychange', onVisibility, { signal });
  addEventListener('pagehide', () => tending.finishNote(), { signal });
  if (import.meta.env.FIREFOX) {
    carryIntoPrint(painter, signal);
  }

  /** Takes the marks of the view that was left off the page, and saves what is being written of them. */
  function leave(): void {
    isAway = true;
    card.close();
    guests.leave();
    marks.leave();
  }

  async function show(page: OpenedPage, asOf: number): Promise<void> {
    const { addressShareId, highlights, identity, orphans, reveal } = page;
    if (addressShareId !== null) addressLink.noteOwn(addressShareId);
    sightings.begin(orphans);
    await marks.showStored(highlights, identity.key, asOf);
    if (signal.aborted) return;
    // From here on whatever is missing is looked for.
    changes.happened();
    onMarks();
    await guests.settle(identity.key);
    if (reveal) card.reveal(reveal);
  }

  /** Finds out which page this is now, and shows its marks. */
  async function open(): Promise<void> {
    await opening.open();
    await showing;
  }

  /** Never rejects: a link that cannot be followed is no reason to do without the rest. */
  async function followLink(address: string): Promise<void> {
    if (!isTop) return;
    isFollowing = true;
    try {
      await addressLink.ready;
      if (!addressLink.isOwn(address)) await guests.follow(address);
    } catch (error) {
      warn(error);
    }
    isFollowing = false;
    addressLink.update();
    changes.happened();
  }

  const openOrWarn = () => open().catch(warn);

  const started = openOrWarn().then(async () => {
    const { link } = handoff;
    handoff.link = null;
    handoff.isCalled = false;
    if (!signal.aborted && link) await followLink(link);
  });

  return {
    async pageState() {
      await started;
      const opened = await opening.current().catch(() => null);
      await showing;
      return describePage(context, guests, opened);
    },
    async markSelection({ ink, copyLink }) {
      await started;
      await controls.markSelection(ink, copyLink);
    },
    async attachMark(id) {
      await started;
      return attach(id);
    },
    async reveal(id) {
      await started;
      card.reveal(id);
    },
    async goToMark(step) {
      await started;
      going.go(step);
    },
    async refresh(pageKey) {
      const current = await opening.last();
      if (current?.page.identity.key === pageKey) await open();
    },
    async describeAnew(ids) {
      await started;
      await describeAnew(context, ids);
    },
    keepGuests: guests.keep,
    revealGuest: guests.reveal,
    dismissGuests: guests.dismiss,
    answerRows: guests.answerRows,
    sayRefused: (why) =>
      showBar(ui, { id: 'status', text: BAR.frameRefused[why], fadesAfter: CONFIRMS_FOR_MS }),
    stop() {
      tending.finishNote();
      stopping.abort();
      guard.stop();
      ui.toolbar.value = null;
      ui.card.value = null;
      ui.guestCard.value = null;
      ui.bars.value = [];
      marks.eraseAll();
      mounted.remove();
    },
  };
}

function warn(error: unknown): void {
  console.warn('Snipmark:', error);
}
