import { customAlphabet } from 'nanoid';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * A new link's id: 10 letters and digits, 59 bits. Nothing else, so that no chat program cuts it and
 * '.' and '-' are free to stand behind it.
 */
export const newShareId: () => string = customAlphabet(ALPHABET, 10);

/** The id of the mark that came as this link's `ordinal`-th (from 0): the same at every opening. */
export function guestId(shareId: string, ordinal: number): string {
  return `${shareId}-${ordinal}`;
}

/** Whether a link can carry this as an id, its own or that of the link it answers. */
export function isShareId(id: string): boolean {
  return /^[A-Za-z0-9]{1,32}$/.test(id);
}
