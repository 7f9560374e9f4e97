import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { KnownFrame } from '../../components/popup/compose-frames.ts';
import { composeView, type FoundFacts, type KnownPage } from '../../components/popup/compose-view.ts';
import type { Editing, LibraryState, PopupView, StatusView } from '../../components/popup/popup-view.ts';
import type { OffState, ReadingSettings } from '../../lib/messaging/protocol.ts';
import type { Highlight } from '../../lib/model.ts';
import type { MarkReader, NewestRows } from './mark-reader.ts';
import { applyPending, type PendingChanges } from './pending-changes.ts';
import { createShareState, type ShareState } from './share-state.ts';

/** Everything the popup knows, each as a signal, and what it shows of it. */
export interface PopupState {
  readonly tabId: Signal<number | null>;
  readonly page: Signal<KnownPage>;
  readonly frames: Signal<readonly KnownFrame[]>;
  /** What the tab alone tells is known: its page's address and so, most often, its key. */
  readonly tabIsKnown: Signal<boolean>;
  /** The page has answered, or it is clear that it will not. */
  readonly pageIsKnown: Signal<boolean>;
  /** What the reader looks at first has been painted. */
  readonly isPainted: Signal<boolean>;
  readonly off: Signal<OffState>;
  /** What is read of the library: the marks of the shown pages, the newest of others, what was found; null until it is. */
  readonly pageRows: Signal<readonly Highlight[] | null>;
  /** What the page says in the place of marks whose words are gone, by their ids. */
  readonly saysNow: Signal<ReadonlyMap<string, string>>;
  readonly newest: Signal<NewestRows | null>;
  readonly found: Signal<FoundFacts | null>;
  /** All of these together, as the library has them; null while the page's are being read. */
  readonly read: ReadonlySignal<readonly Highlight[] | null>;
  /** The same as they are going to be. */
  readonly rows: ReadonlySignal<readonly Highlight[] | null>;
  readonly pending: Signal<PendingChanges>;
  /** The page in the tab and those in its frames. */
  readonly shownPages: ReadonlySignal<{ readonly pageKeys: readonly string[] }>;
  readonly reader: Signal<MarkReader | null>;
  readonly library: Signal<LibraryState | null>;
  readonly query: Signal<string>;
  readonly limit: Signal<number>;
  readonly foundLimit: Signal<number>;
  /** What of which mark is being changed in its place. */
  readonly editing: Signal<Editing | null>;
  readonly tags: Signal<readonly string[]>;
  readonly share: ShareState;
  /** Null until they are read. */
  readonly reading: Signal<ReadingSettings | null>;
  readonly status: Signal<StatusView | null>;
  readonly view: ReadonlySignal<PopupView>;
}

/** How many marks of other pages are shown at first, and more at a time; and how many of what was found. */
export const SHOWN_AT_ONCE = 100;
export const FOUND_AT_ONCE = 50;

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
    tabIsKnown: signal(false),
    pageIsKnown: signal(false),
    isPainted: signal(false),
    off: signal<OffState>({ everywhere: false, sites: [] }),
    pageRows: signal<readonly Highlight[] | null>(null),
    saysNow: signal<ReadonlyMap<string, string>>(new Map()),
    newest: signal<NewestRows | null>(null),
    found: signal<FoundFacts | null>(null),
    reader: signal<MarkReader | null>(null),
    editing: signal<Editing | null>(null),
    tags: signal<readonly string[]>([]),
    pending: signal<PendingChanges>(new Map()),
    library: signal<LibraryState | null>(null),
    query: signal(''),
    limit: signal(SHOWN_AT_ONCE),
    foundLimit: signal(FOUND_AT_ONCE),
    share: createShareState(),
    reading: signal<ReadingSettings | null>(null),
    status: signal<StatusView | null>(null),
  };
  const read = computed(() => {
    const { pageRows, newest, found } = known;
    if (pageRows.value === null) return null;
    const all = [...pageRows.value, ...(newest.value?.rows ?? []), ...(found.value?.rows ?? [])];
    return [...new Map(all.map((row) => [row.id, row])).values()];
  });
  const rows = computed(() => read.value && applyPending(read.value, known.pending.value));
  const keysAsText = computed(() => {
    const keys = [known.page.value, ...known.frames.value].flatMap(({ pageKey }) => pageKey ?? []);
    return JSON.stringify([...new Set(keys)]);
  });
  // Compared as text: the same pages again are no reason to read again.
  const shownPages = computed(() => ({ pageKeys: JSON.parse(keysAsText.value) as string[] }));
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
      kept: rows.value,
      saysNow: known.saysNow.value,
      newest: known.newest.value,
      found: known.found.value,
      library: known.library.value,
      query: known.query.value,
      editing: known.editing.value,
      tags: known.tags.value,
      share: shareFacts.value,
      reading: known.reading.value,
      status: known.status.value,
    }),
  );
  return { ...known, read, rows, shownPages, view };
}
