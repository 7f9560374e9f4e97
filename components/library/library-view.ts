import type { StoreHealth } from '../../lib/messaging/protocol.ts';

/** How the library of marks is; everything but 'ok' is said. */
export type LibraryHealth = StoreHealth;

/** Marks can be read, and none is known to be lost. */
export const isReadable = ({ state }: LibraryHealth): boolean => state === 'ok' || state === 'full';

/** How it is where something could not be read: whoever knows more of what is wrong is believed. */
export function healthAfterFailure(known: LibraryHealth | null): LibraryHealth {
  return known === null || isReadable(known) ? { state: 'failed', copyCount: 0 } : known;
}

/** How it is where what was written is not certain to be kept. */
export function healthOnFullDisk(known: LibraryHealth | null): LibraryHealth {
  return known === null || isReadable(known) ? { state: 'full' } : known;
}

/** The line at the bottom: what was just done, and what can be done about it. */
export interface StatusView {
  readonly text: string;
  readonly isWorking: boolean;
  readonly action: { readonly label: string; readonly run: () => void } | null;
  /** A link the clipboard refused, to copy by hand. */
  readonly link: string | null;
}
