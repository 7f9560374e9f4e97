import { Dexie, type Table } from 'dexie';
import type { Highlight, OrphanSighting, Share } from '../model.ts';
import type { CatalogueColumns, CatalogueTexts } from '../search/catalogue-bucket.ts';
import { rejectAborted } from './reject-aborted.ts';

/** The database's name in the extension's origin. */
export const DATABASE_NAME = 'snipmark';

/** The newest schema version this build knows, in Dexie's count. */
export const DATABASE_VERSION = 2;

/** Dexie multiplies its versions by 10 before it hands them to IndexedDB. */
export const DEXIE_VERSION_FACTOR = 10;

/** The fields of a highlight that an edit can change. */
export type EditableField = 'ink' | 'note' | 'tags' | 'deletedAt' | 'selectors' | 'quote' | 'textDirective';

/**
 * A highlight as it lies in the database. `edits` is there once a row has been edited: `base` is the
 * time of the put it stands on, and each edited field has the time of its last edit. With it, writes can
 * arrive late, twice or in any order and still end in the same row.
 */
export interface StoredHighlight extends Highlight {
  readonly edits?: { readonly base: number } & { readonly [F in EditableField]?: number };
}

/**
 * What the store notes of itself. `generation` names this database; a fresh one has none yet. `writes` counts what was
 * written (`count-writes.ts`). `catalogue` says by which rules the catalogue was made; without it, or with another, there
 * is none to be used.
 */
export interface MetaRow {
  readonly key: 'generation' | 'writes' | 'catalogue';
  readonly value: string;
}

/** A highlight that was written since the catalogue was brought up to date, and a page that it was or is on. */
export interface JournalNote {
  readonly id: string;
  readonly pageKey: string;
}

/** What one transaction noted: one record, since a record takes as long to write as a highlight. */
export interface JournalRow {
  /** Given by the database. */
  readonly seq?: number;
  readonly notes: readonly JournalNote[];
}

/** One bucket of the catalogue; `stamp` grows with every time that any bucket is made anew. */
export interface ColumnsRow extends CatalogueColumns {
  readonly bucket: number;
  readonly stamp: number;
}

/** The texts of the bucket, of the same time as its columns. */
export interface TextsRow extends CatalogueTexts {
  readonly bucket: number;
}

/** The database, typed. Made by `connect`; opened by its first use or by `open()`. */
export interface SnipmarkDatabase extends Dexie {
  readonly highlights: Table<StoredHighlight, string>;
  readonly shares: Table<Share, string>;
  readonly meta: Table<MetaRow, string>;
  readonly journal: Table<JournalRow, number>;
  readonly catalogue: Table<ColumnsRow, number>;
  readonly texts: Table<TextsRow, number>;
  readonly orphans: Table<OrphanSighting, string>;
}

/**
 * Declares the database, every version from the oldest; a version that has been released is never edited.
 * Durability is strict: a write transaction completes only when the data is on the disk (Dexie's default
 * is relaxed, which a power cut can undo).
 */
export function connect(name: string = DATABASE_NAME): SnipmarkDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({
    highlights: 'id, pageKey, updatedAt',
    shares: 'id, pageKey, createdAt',
    meta: 'key',
  });
  database.version(2).stores({
    highlights: 'id, pageKey, createdAt, deletedAt',
    journal: '++seq',
    catalogue: 'bucket, stamp',
    texts: 'bucket',
    orphans: 'id',
  });
  database.use(rejectAborted);
  return database as SnipmarkDatabase;
}
