import type {
  BackupRecord,
  BackupSettings,
  ColourSettings,
  LinkSettings,
  MarkingSettings,
  OffState,
  Protocol,
  ReadingSettings,
} from '../../../lib/messaging/protocol.ts';

/** Tells of a value, now and whenever it changes, until the signal aborts. */
export type Follow<Value> = (onValue: (value: Value) => void, signal: AbortSignal) => Promise<void>;

/** A shortcut as the browser has it. */
export interface Shortcut {
  readonly name: string;
  /** '' where the browser has none. */
  readonly description: string;
  /** The keys as the browser writes them; '' where none are set. */
  readonly keys: string;
}

/** The second copy of the marks: how many it holds, and of when (milliseconds since the epoch). */
export interface CopyState {
  readonly count: number;
  readonly at: number;
}

/** What the settings ask of others: messages as in `lib/messaging/protocol.ts`, what is stored, the browser. */
export interface SettingsPorts
  extends Readonly<{
    [Type in
      | 'setColours'
      | 'setMarkingSettings'
      | 'setReadingSettings'
      | 'setLinkSettings'
      | 'setBackupSettings'
      | 'switchOff'
      | 'storeHealth'
      | 'restoreCopy'
      | 'declineCopy']: (...data: Parameters<Protocol[Type]>) => Promise<ReturnType<Protocol[Type]>>;
  }> {
  readonly followColours: Follow<ColourSettings>;
  readonly followMarking: Follow<MarkingSettings>;
  readonly followReading: Follow<ReadingSettings>;
  readonly followLinks: Follow<LinkSettings>;
  readonly followOff: Follow<OffState>;
  readonly followBackup: Follow<BackupSettings>;
  readonly followBackupRecord: Follow<BackupRecord>;
  /** Null where the browser has no shortcuts. */
  readonly readShortcuts: () => Promise<readonly Shortcut[] | null>;
  /** Leads the reader to the browser's own page of shortcuts. */
  readonly openShortcuts: () => Promise<void>;
  /** Calls when the reader comes back to this tab, until the signal aborts. */
  readonly onReturn: (listener: () => void, signal: AbortSignal) => void;
  /** Lets the reader save what the second copy has as a file; resolves to how many marks that are. */
  readonly saveCopy: () => Promise<number>;
  readonly readCopy: () => Promise<CopyState>;
  /** Whether Snipmark may download into the reader's folder. */
  readonly mayDownload: () => Promise<boolean>;
  /** Has the browser ask the reader for that; to be called in the turn of a click. */
  readonly askForDownloads: () => Promise<boolean>;
  /** Gives that permission back. */
  readonly giveDownloadsBack: () => Promise<void>;
  /** Gives the reader a backup to save; resolves to how many marks it holds. */
  readonly saveBackup: () => Promise<number>;
}
