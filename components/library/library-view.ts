import type { StoreHealth } from '../../lib/messaging/protocol.ts';

/** How the library of marks is; everything but 'ok' is said. */
export type LibraryHealth = StoreHealth;

/** How it is where something could not be read: whoever knows more of what is wrong is believed. */
export function healthAfterFailure(known: LibraryHealth | null): LibraryHealth {
  const tells = known !== null && known.state !== 'ok' && known.state !== 'full';
  return tells ? known : { state: 'failed', copyCount: 0 };
}

/** The line at the bottom: what was just done, and what can be done about it. */
export interface StatusView {
  readonly text: string;
  readonly isWorking: boolean;
  readonly action: { readonly label: string; readonly run: () => void } | null;
  /** A link the clipboard refused, to copy by hand. */
  readonly link: string | null;
}
