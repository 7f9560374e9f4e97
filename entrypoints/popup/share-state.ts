import { type Signal, signal } from '@preact/signals';
import type { CodeView, MeterView } from '../../components/popup/share-view.ts';
import type { LinkSettings } from '../../lib/messaging/protocol.ts';

/** What the popup knows of sharing, each as a signal. */
export interface ShareState {
  readonly isOpen: Signal<boolean>;
  readonly withNotes: Signal<boolean>;
  readonly withGuests: Signal<boolean>;
  readonly meter: Signal<MeterView>;
  readonly code: Signal<CodeView | null>;
  readonly hasSheet: Signal<boolean>;
  /** Null until they are read. */
  readonly settings: Signal<LinkSettings | null>;
  /** How many times they were kept: links follow only what is kept. */
  readonly settingsKept: Signal<number>;
}

/** Closed, nothing ticked but an answer to whoever shared. */
export function createShareState(): ShareState {
  return {
    isOpen: signal(false),
    withNotes: signal(false),
    withGuests: signal(true),
    meter: signal<MeterView>({ state: 'measuring' }),
    code: signal<CodeView | null>(null),
    hasSheet: signal(false),
    settings: signal<LinkSettings | null>(null),
    settingsKept: signal(0),
  };
}
