import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { LibraryHealth } from '../../components/library/library-view.ts';
import type { OrphanSighting } from '../../lib/model.ts';
import type { NumberedCatalogue } from '../../lib/search/number-marks.ts';
import type { LibraryStore } from './library-ports.ts';
import { createRowCache, type RowCache } from './row-cache.ts';

/** What all screens of the library know, each as a signal. */
export interface LibraryState {
  /** Null while it is being opened. */
  readonly store: Signal<LibraryStore | null>;
  /** Null until it is known. */
  readonly health: Signal<LibraryHealth | null>;
  /** All kept marks; null while they are being read. */
  readonly catalogue: Signal<NumberedCatalogue | null>;
  /** The newest marks alone, to be shown as long as there is no catalogue; null where there are none to show. */
  readonly head: Signal<NumberedCatalogue | null>;
  readonly orphans: Signal<ReadonlyMap<string, OrphanSighting>>;
  /** Marks that are in a link on record. */
  readonly shared: Signal<ReadonlySet<string>>;
  readonly rows: RowCache;
  /** Marks that are being removed, and no more to be shown. */
  readonly leaving: Signal<ReadonlySet<string>>;
  /** Something other than a change of the log: a link was copied, a page could not be opened. */
  readonly said: Signal<LibrarySaid | null>;
  readonly isReady: ReadonlySignal<boolean>;
}

export interface LibrarySaid {
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
  /** A link the clipboard refused, to copy by hand. */
  readonly link: string | null;
}

/** A library that knows nothing yet. */
export function createLibraryState(): LibraryState {
  const store = signal<LibraryStore | null>(null);
  const catalogue = signal<NumberedCatalogue | null>(null);
  const rows = createRowCache(async (ids) => (await store.value?.readRows(ids)) ?? []);
  return {
    store,
    health: signal<LibraryHealth | null>(null),
    catalogue,
    head: signal<NumberedCatalogue | null>(null),
    orphans: signal<ReadonlyMap<string, OrphanSighting>>(new Map()),
    shared: signal<ReadonlySet<string>>(new Set()),
    rows,
    leaving: signal<ReadonlySet<string>>(new Set()),
    said: signal<LibrarySaid | null>(null),
    isReady: computed(() => catalogue.value !== null),
  };
}
