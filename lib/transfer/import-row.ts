import type { Highlight, Share } from '../model.ts';

/** Whose file it is. */
export type ImportFormat =
  | 'snipmark'
  | 'w3c'
  | 'hypothesis'
  | 'hypothesis-csv'
  | 'hypothesis-text'
  | 'readwise'
  | 'readwise-csv'
  | 'obsidian';

/** Why one row of a file cannot become a mark; `lib/words/transfer.ts` has a sentence for each. */
export type RejectionCode =
  /** No record where one is expected. */
  | 'no-record'
  /** A record of none of the kinds that are known. */
  | 'unknown-kind'
  /** Our own kind, but this field is not as the model says. Value: the field. */
  | 'field'
  | 'no-address'
  /** An address that no page in a browser has. Value: the address, shortened. */
  | 'address'
  /** It marks no words: a note to a whole page, a picture. */
  | 'no-quote'
  /** An answer to another note. */
  | 'reply'
  /** It was removed in the program it comes from. */
  | 'removed'
  /** Value: what is too long, and the most it may have. */
  | 'too-long'
  /** More levels within each other than any mark has. */
  | 'too-deep'
  /** Value: how many columns the row has, and how many the file. */
  | 'columns';

export interface Rejection {
  readonly code: RejectionCode;
  readonly values: readonly string[];
}

/** Why the rest of a file was not read. Rows that were read before it stand. */
export type TroubleCode =
  | 'empty'
  /** UTF-16, by its first bytes. */
  | 'utf-16'
  | 'not-text'
  | 'unknown-format'
  /** Written by a newer Snipmark. Value: the version. */
  | 'newer-version'
  /** It ends before it is complete. Value: how many rows came before. */
  | 'cut-off'
  /** Not what its format allows. Value: how many rows came before. */
  | 'broken'
  /** One row is larger than anything that a mark can be. Value: how many rows came before. */
  | 'too-large'
  /** The browser could not read the file. Value: how many rows came before. */
  | 'unreadable';

export interface Trouble {
  readonly code: TroubleCode;
  readonly values: readonly string[];
}

/** A row of a file. `at` says the how-manieth it is, from 1; a heading of columns is not counted. */
export type ImportRow =
  | { readonly at: number; readonly highlight: Highlight }
  | { readonly at: number; readonly share: Share }
  | { readonly at: number; readonly rejected: Rejection; readonly says: string };

/** What reading a file tells, one after another. */
export type ImportEvent =
  | { readonly format: ImportFormat }
  | ImportRow
  /** The last event of a file that could not be read to its end. */
  | { readonly trouble: Trouble };

export const reject = (code: RejectionCode, ...values: readonly string[]): Rejection => ({ code, values });

/** Whether this came out as a rejection. */
export function isRejection(result: object): result is Rejection {
  return 'code' in result;
}
