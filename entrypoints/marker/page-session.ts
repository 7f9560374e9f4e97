import { nanoid } from 'nanoid';
import { createPageUiState, showBar } from '../../components/page/ui-state.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import type { OpenedPage, PageState, Protocol } from '../../lib/messaging/protocol.ts';
import type { PageFacts } from '../../lib/model.ts';
import type { Handoff } from '../../lib/page/handoff.ts';
import { findObstacle } from '../../lib/page/obstacle.ts';
import { readPageFacts } from '../../lib/page/page-facts.ts';
import { createPageIndex } from '../../lib/page/page-index.ts';
import { createPageMarks, isPlaced } from '../../lib/page/page-marks.ts';
import { createPainter } from '../../lib/page/painter.ts';
import { watchTranslation } from '../../lib/page/watch-translation.ts';
import { BAR } from '../../lib/words/page.ts';
import { createCardControl } from './card-control.ts';
import { createConsent } from './consent.ts';
import { createControls } from './controls.ts';
import { CONFIRMS_FOR_MS } from './copy-link.ts';
import { createGuestVisit } from './guest-visit.ts';
import { createMarking } from './marking.ts';
import { mountPageUi } from './mount-page-ui.ts';
import type { PageContext } from './page-context.ts';
import { carryIntoPrint } from './print-marks.ts';
import { createSaver } from './saver.ts';
import { createTending } from './tend-mark.ts';
import { watchPage } from './watch-page.ts';

/** Snipmark at work on one document, until it is switched off there. */
export interface PageSession {
  pageState(): Promise<PageState>;
  markSelection(request: Parameters<Protocol['markSelection']>[0]): Promise<void>;
  reveal(id: string): Promise<void>;
  refresh(pageKey: string): Promise<void>;
  stop(): void;
}

/** The address with its fragment directive, which `location` does not show. */
const fullAddress = (): string => navigation.currentEntry?.url ?? location.href;

export function startPageSession(document: Document, handoff: Handoff): PageSession {
  const stopping = new AbortController();
  const { signal } = stopping;
  const ui = createPageUiState();
  const painter = createPainter(CSS.highlights);
  let opening: Promise<{ page: OpenedPage; facts: PageFacts }> | null = null;

  const index = createPageIndex(
    document,
    (element) => mounted.isOurs(element),
    () => changes.happened(),
    signal,
  );
  const marks = createPageMarks(document, index, painter);
  const consent = createConsent(ui, () => saver.flush());
  const saver = createSaver(
    (request) => sendMessage('writeHighlights', request),
    consent.isGiven,
    ({ puts, edits }) => marks.noteStored([...puts, ...edits].map(({ id }) => id)),
    (reason) => sayNotSaved(reason),
  );
  const isTranslated = watchTranslation(document, signal);
  const context: PageContext = {
    document,
    ui,
    index,
    painter,
    marks,
    saver,
    consent,
    isTranslated,
    signal,
    now: () => Date.now(),
    newId: () => nanoid(),
    opened: () => opening ?? open(),
  };
  const guests = createGuestVisit(context);
  const tending = createTending(context);
  const marking = createMarking(context, consent);
  const card = createCardControl(context, tending, (id) => marking.exactRange(id) !== undefined);
  const controls = createControls({ context, marking, tending, card, mounted: () => mounted });
  const mounted = mountPageUi(document, ui, controls.actions);
  const changes = watchPage(context, {
    onSettledChange: () => {
      marks.findMissing();
      guests.findMissing();
    },
    onAddress: () => {
      guests.open(fullAddress());
      if (!isSamePage()) start();
    },
  });
  controls.listen();
  addEventListener('pagehide', () => tending.finishNote(), { signal });
  if (import.meta.env.FIREFOX) {
    carryIntoPrint(() => [...guests.paintedRanges(), ...marks.all().filter(isPlaced)], signal);
  }

  let openedUrl = location.href;
  const isSamePage = () => openedUrl === location.href;

  function open(): Promise<{ page: OpenedPage; facts: PageFacts }> {
    const facts = readPageFacts(document, location.href);
    openedUrl = location.href;
    // A background that was stopped loses its reply.
    const asked = sendMessage('openPage', facts).catch(() => sendMessage('openPage', facts));
    const promise = asked.then((page) => {
      consent.setPrivate(page.isPrivate);
      return { page, facts };
    });
    opening = promise;
    promise.catch(() => {
      if (opening === promise) opening = null;
    });
    return promise;
  }

  /** Shows the marks of the page that is at this address now. */
  async function start(): Promise<void> {
    const { page } = await open();
    if (signal.aborted) return;
    marks.showStored(page.highlights);
    if (page.reveal) card.reveal(page.reveal);
  }

  async function refreshFromStore(): Promise<void> {
    const { page } = await open();
    if (!signal.aborted) marks.showStored(page.highlights);
  }

  async function tryAgain(): Promise<void> {
    if (await saver.flush()) showBar(ui, { id: 'status', text: BAR.saved, fadesAfter: CONFIRMS_FOR_MS });
  }

  async function sayNotSaved(reason: unknown): Promise<void> {
    console.warn('Snipmark:', reason);
    const health = await sendMessage('openPage', readPageFacts(document, location.href)).then(
      (page) => page.health.state,
      () => null,
    );
    const text =
      health === 'newer'
        ? BAR.newerStore
        : health === 'failed'
          ? BAR.brokenStore
          : health === null
            ? BAR.updated
            : BAR.notSaved;
    showBar(ui, { id: 'status', text, actions: [{ name: BAR.tryAgain, run: tryAgain }] });
  }

  const started = start()
    .catch((error) => console.warn('Snipmark:', error))
    .then(() => {
      if (!signal.aborted && handoff.link) guests.open(handoff.link);
    });

  return {
    async pageState() {
      await started;
      const current = await (opening ?? Promise.resolve(null)).catch(() => null);
      return {
        identity: current?.page.identity ?? null,
        facts: readPageFacts(document, location.href),
        obstacle: findObstacle(document.contentType, isTranslated(), index.current().text !== ''),
        // A translation hides the words; it does not take them away.
        orphanIds: isTranslated() ? [] : marks.orphanIds(),
        unsaved: marks
          .all()
          .filter(({ stored }) => !stored)
          .map(({ highlight }) => highlight),
        ...guests.state(),
      };
    },
    async markSelection({ ink, copyLink }) {
      await started;
      await controls.markSelection(ink, copyLink);
    },
    async reveal(id) {
      await started;
      card.reveal(id);
    },
    async refresh(pageKey) {
      const current = await (opening ?? Promise.resolve(null)).catch(() => null);
      if (current?.page.identity.key === pageKey) await refreshFromStore();
    },
    stop() {
      tending.finishNote();
      stopping.abort();
      ui.toolbar.value = null;
      ui.card.value = null;
      ui.bars.value = [];
      marks.eraseAll();
      mounted.remove();
    },
  };
}
