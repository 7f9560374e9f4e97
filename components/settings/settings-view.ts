import type {
  BackupRecord,
  BackupSettings,
  ColourSettings,
  LinkSettings,
  MarkingSettings,
  OffState,
  ReadingSettings,
  StoreHealth,
} from '../../lib/messaging/protocol.ts';
import type { Ink } from '../../lib/model.ts';

/** What is said of the last change, at the bottom. */
export interface SavedLine {
  readonly text: string;
  /** There is something to take back. */
  readonly canUndo: boolean;
  /** Tries again what failed; null where nothing did. */
  readonly retry: (() => void) | null;
}

/** A shortcut: what it does, and its keys; '' where none are set. */
export interface ShortcutView {
  readonly what: string;
  readonly keys: string;
}

/** What is known of backups. */
export interface BackupView {
  readonly settings: BackupSettings;
  readonly record: BackupRecord;
  /** The browser lets Snipmark download. */
  readonly isAllowed: boolean;
  /** Null where it could not be found out. */
  readonly copy: { readonly count: number; readonly at: number } | null;
  readonly health: StoreHealth;
}

/** All that is set, as it is shown. */
export interface SettingsView {
  readonly colours: ColourSettings;
  readonly marking: MarkingSettings;
  readonly reading: ReadingSettings;
  readonly links: LinkSettings;
  readonly off: OffState;
  /** Null where the browser has none. */
  readonly shortcuts: readonly ShortcutView[] | null;
  readonly backup: BackupView;
}

/** What can be done with it; each says in the line what became of it. */
export interface SettingsActions {
  readonly nameInk: (ink: Ink, name: string) => void;
  readonly setInk: (ink: Ink | null) => void;
  readonly changeMarking: (change: Partial<MarkingSettings>) => void;
  readonly changeReading: (change: Partial<ReadingSettings>) => void;
  readonly changeLinks: (change: Partial<LinkSettings>) => void;
  readonly setOffEverywhere: (off: boolean) => void;
  /** Resolves to why it is no site that could be added; null where it was taken. */
  readonly switchOffOn: (typed: string) => string | null;
  readonly switchOnAgain: (site: string) => void;
  readonly openShortcuts: () => void;
  readonly setBackup: (every: BackupSettings['every']) => void;
  readonly allowAgain: () => void;
  readonly backUpNow: () => void;
  readonly bringBack: () => void;
  readonly saveCopy: () => void;
  readonly goOnWithout: () => void;
  readonly tryAgain: () => void;
  readonly undo: () => void;
}
