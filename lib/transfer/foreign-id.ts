import { urlAlphabet } from 'nanoid';

const LENGTH = 21;

/**
 * The id of a mark that came from elsewhere: of the SHA-256 of what makes it that mark, 126 bits in the letters that
 * our own ids have. The same parts give the same id, so that a file can be imported twice.
 */
export async function foreignId(parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash.subarray(0, LENGTH), (byte) => urlAlphabet[byte & 63]).join('');
}
