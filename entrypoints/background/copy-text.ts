import type { CopiedText } from '../../lib/messaging/protocol.ts';

/** Puts this on the clipboard; false where it is refused. Never throws. */
export type CopyText = (copied: CopiedText) => Promise<boolean>;
