const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as base64url without padding (RFC 4648, section 5). */
export function encodeBase64url(bytes: ArrayLike<number>): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const count = Math.min(4, bytes.length - i + 1);
    for (let digit = 0; digit < count; digit++) text += ALPHABET[(group >> (18 - 6 * digit)) & 63];
  }
  return text;
}

/** The whole bytes up to the first character that is not base64url's; never throws. */
export function decodeBase64url(text: string): Uint8Array {
  const length = /^[\w-]*/.exec(text)?.[0].length ?? 0;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let group = 0;
  for (let i = 0, at = 0, bits = 0; i < length; i++) {
    group = ((group << 6) | ALPHABET.indexOf(text.charAt(i))) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = group >> bits;
    }
  }
  return bytes;
}
