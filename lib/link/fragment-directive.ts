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

/** Cuts the fragment directive off an address (scroll-to-text-fragment, 3.3 The Fragment Directive). */
export function dropFragmentDirective(url: string): string {
  const fragment = url.indexOf('#');
  const directive = fragment < 0 ? -1 : url.indexOf(':~:', fragment);
  if (directive < 0) return url;
  const bare = url.slice(0, directive);
  return bare.endsWith('#') ? bare.slice(0, -1) : bare;
}

const SNIP = /^([A-Za-z0-9]{1,32})(?:\.([\w-]*))?/;

/** Undoes one percent-encoding too many: where every '%' has been encoded itself. */
function decodeTwice(directive: string): string {
  const twice = /%25[0-9a-f]{2}/i.test(directive) && !/%(?!25[0-9a-f]{2})/i.test(directive);
  return twice ? directive.replace(/%25/g, '%') : directive;
}

/**
 * Reads an address's fragment directive (scroll-to-text-fragment, 3.3 The Fragment Directive), as it
 * arrives after a chat: `&amp;` for `&`, a sentence's punctuation stuck to the end, encoded once too
 * often. A `snip` without a payload was cut. Unknown directives are passed over. Never throws.
 */
export function readFragmentDirective(url: string): FragmentDirective {
  const fragment = url.indexOf('#');
  const delimiter = fragment < 0 ? -1 : url.indexOf(':~:', fragment);
  const directives = delimiter < 0 ? [] : decodeTwice(url.slice(delimiter + 3)).split(/&(?:amp;)*/);
  const last = directives.pop()?.replace(/[.,;)>\]'"]+$/, '');
  if (last !== undefined) directives.push(last);

  const valuesOf = (name: string) =>
    directives
      .filter((directive) => directive.startsWith(name))
      .map((directive) => directive.slice(name.length));
  const snip = valuesOf('snip=')
    .map((value) => SNIP.exec(value))
    .find((match) => match !== null);
  return {
    texts: valuesOf('text=').filter((value) => value !== ''),
    snip: snip ? { shareId: snip[1] ?? '', payload: snip[2] ?? '' } : null,
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
