import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { KnownFrame } from '../../components/popup/compose-frames.ts';
import { composeView, type KnownPage } from '../../components/popup/compose-view.ts';
import type { LibraryState, PopupView, StatusView } from '../../components/popup/popup-view.ts';
import type { OffState, ReadingSettings } from '../../lib/messaging/protocol.ts';
import type { Highlight } from '../../lib/model.ts';
import { applyPending, type PendingChanges } from './pending-changes.ts';
import { createShareState, type ShareState } from './share-state.ts';

/** Everything the popup knows, each as a signal, and what it shows of it. */
export interface PopupState {
  readonly tabId: Signal<number | null>;
  readonly page: Signal<KnownPage>;
  readonly frames: Signal<readonly KnownFrame[]>;
  readonly pageIsKnown: Signal<boolean>;
  readonly off: Signal<OffState>;
  /** Every kept highlight as the library has it; null while it is being read. */
  readonly rows: Signal<readonly Highlight[] | null>;
  readonly pending: Signal<PendingChanges>;
  readonly library: Signal<LibraryState | null>;
  readonly query: Signal<string>;
  readonly limit: Signal<number>;
  readonly share: ShareState;
  /** Null until they are read. */
  readonly reading: Signal<ReadingSettings | null>;
  readonly status: Signal<StatusView | null>;
  readonly view: ReadonlySignal<PopupView>;
}

/** How many marks of other pages are shown at first, and more at a time. */
export const SHOWN_AT_ONCE = 100;

const UNKNOWN_PAGE: KnownPage = {
  pageKey: null,
  facts: { rawUrl: '', canonicalUrl: null, originalUrl: null, title: '' },
  isPrivate: false,
  orphanIds: [],
  unsaved: [],
  hasSelection: false,
  isWithheld: false,
  obstacle: null,
  linkTrouble: null,
  guests: null,
};

/** A popup that knows nothing yet. */
export function createPopupState(): PopupState {
  const known = {
    tabId: signal<number | null>(null),
    page: signal(UNKNOWN_PAGE),
    frames: signal<readonly KnownFrame[]>([]),
    pageIsKnown: signal(false),
    off: signal<OffState>({ everywhere: false, sites: [] }),
    rows: signal<readonly Highlight[] | null>(null),
    pending: signal<PendingChanges>(new Map()),
    library: signal<LibraryState | null>(null),
    query: signal(''),
    limit: signal(SHOWN_AT_ONCE),
    share: createShareState(),
    reading: signal<ReadingSettings | null>(null),
    status: signal<StatusView | null>(null),
  };
  const kept = computed(() => known.rows.value && applyPending(known.rows.value, known.pending.value));
  const { code, hasSheet, isOpen, meter, settings, withGuests, withNotes } = known.share;
  const shareFacts = computed(() => ({
    code: code.value,
    hasSheet: hasSheet.value,
    isOpen: isOpen.value,
    meter: meter.value,
    settings: settings.value,
    withGuests: withGuests.value,
    withNotes: withNotes.value,
  }));
  const view = computed(() =>
    composeView({
      page: known.page.value,
      frames: known.frames.value,
      pageIsKnown: known.pageIsKnown.value,
      off: known.off.value,
      kept: kept.value,
      library: known.library.value,
      query: known.query.value,
      limit: known.limit.value,
      share: shareFacts.value,
      reading: known.reading.value,
      status: known.status.value,
    }),
  );
  return { ...known, view };
}
