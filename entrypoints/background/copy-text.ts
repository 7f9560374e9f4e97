/** Puts text on the clipboard; false where it is refused. Never throws. */
export type CopyText = (text: string) => Promise<boolean>;
