/** The terms of a text directive, decoded (scroll-to-text-fragment, 3.2 Syntax); '' where one is absent. */
export interface TextDirectiveTerms {
  readonly prefix: string;
  readonly start: string;
  readonly end: string;
  readonly suffix: string;
}

/**
 * Besides what `encodeURIComponent` leaves: '-' is the syntax's own, the others end or dress a link
 * in chat programs (Markdown, Slack, Twitter).
 */
const FRAGILE = /[-_!'()*~]/g;

const escapeAscii = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

function encodeTerm(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replace(FRAGILE, escapeAscii);
}

/** How many characters of a link a term takes. */
export function encodedLength(term: string): number {
  return encodeTerm(term).length;
}

function decodeTerm(term: string): string {
  try {
    return decodeURIComponent(term);
  } catch {
    return '';
  }
}

/** The value after `text=`; plain ASCII, with nothing in it that ends a link in running text. */
export function formatTextDirective({ prefix, start, end, suffix }: TextDirectiveTerms): string {
  const terms = [encodeTerm(start)];
  if (prefix !== '') terms.unshift(`${encodeTerm(prefix)}-`);
  if (end !== '') terms.push(encodeTerm(end));
  if (suffix !== '') terms.push(`-${encodeTerm(suffix)}`);
  // A full stop within is fine, at the end of a message's sentence it is taken for the sentence's.
  return terms.join(',').replace(/\.$/, escapeAscii);
}

/** Reads the value after `text=`; null where it is not of the syntax. */
export function parseTextDirective(value: string): TextDirectiveTerms | null {
  const terms = value.split(',');
  const prefix = (terms.length > 1 && terms[0]?.endsWith('-') && terms.shift()?.slice(0, -1)) || '';
  const suffix = (terms.length > 1 && terms.at(-1)?.startsWith('-') && terms.pop()?.slice(1)) || '';
  if (terms.length > 2) return null;
  const [start = '', end = ''] = terms.map(decodeTerm);
  if (start === '' || (terms.length === 2 && end === '')) return null;
  return { prefix: decodeTerm(prefix), start, end, suffix: decodeTerm(suffix) };
}
