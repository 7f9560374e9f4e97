import { parseTextDirective } from './text-directive-value.ts';

/** Our own directive: a share's id and what it carries. */
export interface SnipDirective {
  readonly shareId: string;
  readonly payload: string;
}

/** What an address's fragment directive holds for us. */
export interface FragmentDirective {
  /** Values after `text=`, percent-encoded, as `simulateTextDirective` and `describeTextDirective` take them. */
  readonly texts: string[];
  readonly snip: SnipDirective | null;
}

/** Where the fragment directive begins; some programs percent-encode it on the way, even twice. */
const DELIMITER = /(?::|%(?:25)*3a)(?:~|%(?:25)*7e)(?::|%(?:25)*3a)/i;

/** The address before the fragment directive's delimiter, and what stands behind it; null where there is none. */
function splitAddress(url: string): { readonly before: string; readonly behind: string } | null {
  const fragment = url.indexOf('#');
  const found = fragment < 0 ? null : DELIMITER.exec(url.slice(fragment));
  if (!found) return null;
  const at = fragment + found.index;
  return { before: url.slice(0, at), behind: url.slice(at + found[0].length) };
}

/** Cuts the fragment directive off an address (scroll-to-text-fragment, 3.3 The Fragment Directive). */
export function dropFragmentDirective(url: string): string {
  const before = splitAddress(url)?.before ?? url;
  return before.length < url.length && before.endsWith('#') ? before.slice(0, -1) : before;
}

/** So often one encoding too many is undone. */
const MOST_ENCODINGS = 3;

const decodeAscii = (text: string, escapes: RegExp): string =>
  text.replace(escapes, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Whether all of it has been percent-encoded once more: even each '%', or each '='. */
function isEncodedAgain(directive: string): boolean {
  if (!directive.includes('=')) return /%(?:25)*3d/i.test(directive);
  return /%25[0-9a-f]{2}/i.test(directive) && !/%(?!25[0-9a-f]{2})/i.test(directive);
}

function undoEncodings(directive: string): string {
  let undone = directive;
  for (let times = 0; times < MOST_ENCODINGS && isEncodedAgain(undone); times++)
    undone = decodeAscii(undone, /%([2-7][0-9a-f])/gi);
  return undone;
}

/** What a sentence puts behind a link. None of it ends a value that `formatTextDirective` writes. */
const PUNCTUATION = new Set('.,;:?)>]}\'"»›”’…」』】');

function dropPunctuation(value: string): string {
  let end = value.length;
  while (end > 0 && PUNCTUATION.has(value.charAt(end - 1))) end--;
  return value.slice(0, end);
}

/** So many directives are looked at: more than a link has marks. */
const MOST_DIRECTIVES = 2000;

const SNIP_NAME = /^snip(?:=|%(?:25)*3[dD])/;
const SNIP_VALUE = /^([A-Za-z0-9]{1,32})(?:\.([\w-]*))?/;

/** Reads one directive as ours; null where it is none. */
function readSnip(directive: string): SnipDirective | null {
  const name = SNIP_NAME.exec(directive)?.[0];
  if (name === undefined) return null;
  // Nothing in it needs an escape: whatever is escaped, and however often, others have escaped.
  const value = decodeAscii(directive.slice(name.length), /%(?:25)*([2-7][0-9a-f])/gi);
  const [, shareId, payload = ''] = SNIP_VALUE.exec(value) ?? [];
  return shareId === undefined ? null : { shareId, payload };
}

/**
 * Reads an address's fragment directive (scroll-to-text-fragment, 3.3 The Fragment Directive), as it arrives after
 * a chat; `link-format.md` says what is repaired. A `snip` without a payload was cut. Unknown directives are
 * passed over. Never throws.
 */
export function readFragmentDirective(url: string): FragmentDirective {
  const behind = splitAddress(url)?.behind;
  const directives =
    behind === undefined
      ? []
      : undoEncodings(behind).split(/&(?:amp(?:;|%3b)|#38;|#x26;)*/i, MOST_DIRECTIVES);
  const last = directives.pop();
  if (last !== undefined) directives.push(dropPunctuation(last));
  return {
    texts: directives.flatMap((each) => (/^text=./s.test(each) ? [each.slice('text='.length)] : [])),
    snip: directives.map(readSnip).find((snip) => snip !== null) ?? null,
  };
}

/**
 * The page's address with these directives, native ones in front; the page's own fragment stays, an
 * older fragment directive goes. `textDirectives` are values after `text=`, percent-encoded.
 */
export function composeLink(
  pageUrl: string,
  textDirectives: readonly string[],
  snip: SnipDirective | null,
): string {
  const bare = dropFragmentDirective(pageUrl);
  const directives = textDirectives.map((value) => `text=${value}`);
  if (snip) directives.push(`snip=${snip.shareId}.${snip.payload}`);
  if (directives.length === 0) return bare;
  return `${bare}${bare.includes('#') ? '' : '#'}:~:${directives.join('&')}`;
}

/** The words that a text directive's value (percent-encoded) points at, for showing; '' where it is none. */
export function describeTextDirective(value: string): string {
  const terms = parseTextDirective(value);
  if (!terms) return '';
  return (terms.end === '' ? terms.start : `${terms.start} … ${terms.end}`).replace(/\s+/g, ' ').trim();
}
