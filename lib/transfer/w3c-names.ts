/** The context that makes JSON an annotation. */
export const W3C_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** What a mark's IRI begins with; its id follows, percent-encoded. */
const MARK_IRI = 'urn:snipmark:mark:';

/** What the class begins with that says the ink; the ink's name follows. */
const INK_CLASS = 'snipmark-';

/** By this a fragment selector says that it is a text directive. */
export const TEXT_FRAGMENT = 'https://wicg.github.io/scroll-to-text-fragment/';
const DIRECTIVE = ':~:text=';

export const iriOfMark = (id: string): string => `${MARK_IRI}${encodeURIComponent(id.toWellFormed())}`;

/** The id of the mark by this IRI; null where it is not one of ours. */
export function markOfIri(iri: string): string | null {
  if (!iri.startsWith(MARK_IRI)) return null;
  try {
    return decodeURIComponent(iri.slice(MARK_IRI.length)) || null;
  } catch {
    return null;
  }
}

export const classOfInk = (ink: string): string => INK_CLASS + ink;

/** The colour that a class or a style sheet says: ours by its name, others by the first colour in it; '' for none. */
export function colourOfStyle(styleClass: string, sheet: string): string {
  if (styleClass.startsWith(INK_CLASS)) return styleClass.slice(INK_CLASS.length);
  return /background(?:-color)?\s*:\s*(#[0-9a-f]{6}|[a-z]+)/i.exec(sheet)?.[1] ?? styleClass;
}

export const fragmentOfDirective = (value: string): string => DIRECTIVE + value;

/**
 * The value of a `text=` directive as it may stand in a link, percent-encoded and with no other directive behind it; null
 * where a file says another.
 */
export function checkedDirective(value: string | null): string | null {
  return value !== null && /^[\x21-\x22\x24\x25\x27-\x7e]+$/.test(value) ? value : null;
}

/** The value of a `text=` directive that a fragment is; null where it is another. */
export function directiveOfFragment(fragment: string): string | null {
  return fragment.startsWith(DIRECTIVE) ? checkedDirective(fragment.slice(DIRECTIVE.length)) : null;
}

/**
 * What of a highlight a W3C annotation does not hold. Paths and offsets are left out because the model counts in the
 * page's text with its white space, and we count without: other programs would look for the words elsewhere. Marks
 * that were removed are left out as a whole.
 */
export const W3C_LOST_FIELDS = [
  // Found anew from the address.
  'pageKey',
  'pageKeyVersion',
  'canonicalUrl',
  'selectors.range',
  'selectors.position',
  'selectors.distinction',
  'normalisation',
  // How the words break into lines: the quote's selector has them with white space collapsed.
  'quote',
  'deletedAt',
  'origin',
] as const;
