import { dropFragmentDirective } from '../link/fragment-directive.ts';
import { type Rejection, reject } from './import-row.ts';

const SCHEMES = ['http:', 'https:', 'file:'];

/** So much of an address is shown where it is turned down. */
const SHOWN = 80;

/** Whether a page in a browser can have this address. Scripts and data are none. */
export function isPageAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && SCHEMES.includes(url.protocol) && (url.protocol === 'file:' || url.host !== '');
}

/** The address as browsers write it, without a fragment directive; or why it is none. */
export function readPageAddress(value: unknown): string | Rejection {
  if (typeof value !== 'string' || value.trim() === '') return reject('no-address');
  if (!isPageAddress(value.trim())) return reject('address', value.trim().slice(0, SHOWN));
  return dropFragmentDirective(new URL(value.trim()).href);
}
