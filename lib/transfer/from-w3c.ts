import { type Fields, isFields, listOf, textOf, textsOf } from './fields.ts';
import type { ForeignMark } from './foreign-mark.ts';
import { type Rejection, reject } from './import-row.ts';
import { colourOfStyle, directiveOfFragment, markOfIri } from './w3c-names.ts';

/** Whether it is an annotation of the W3C Web Annotation Data Model. */
export function isW3cAnnotation(value: Fields): boolean {
  return textsOf(value.type).includes('Annotation');
}

/** Selectors with those that refine them, from the outside inwards. */
function selectorsOf(selector: unknown, levels = 4): Fields[] {
  if (levels === 0) return [];
  return listOf(selector)
    .filter(isFields)
    .flatMap((one) => [one, ...selectorsOf(one.refinedBy, levels - 1)]);
}

const iriOf = (value: unknown): string => (isFields(value) ? textOf(value.id) : textOf(value));

/** The annotation's texts of its own: those that tag, and the others. */
function bodiesOf(annotation: Fields): { readonly tags: string[]; readonly notes: string[] } {
  const own = textOf(annotation.bodyValue);
  const tags: string[] = [];
  const notes: string[] = own === '' ? [] : [own];
  for (const body of listOf(annotation.body)) {
    const parts = isFields(body) && Array.isArray(body.items) ? body.items : [body];
    for (const part of parts.filter(isFields)) {
      if (typeof part.value !== 'string') continue;
      const purposes = textsOf(part.purpose ?? annotation.motivation);
      (purposes.includes('tagging') && !purposes.includes('commenting') ? tags : notes).push(part.value);
    }
  }
  return { tags, notes };
}

/** A W3C annotation that marks words, by a quote. */
export function fromW3c(annotation: Fields): ForeignMark | Rejection {
  if (textsOf(annotation.motivation).includes('replying')) return reject('reply');
  const targets = listOf(annotation.target);
  const target = targets.filter(isFields).find(({ selector }) => quoteIn(selector)) ?? {};
  const quote = quoteIn(target.selector);
  if (!quote) return targets.length === 0 ? reject('no-address') : reject('no-quote');
  const iri = textOf(annotation.id);
  const id = markOfIri(iri);
  const { tags, notes } = bodiesOf(annotation);
  const sheet = isFields(annotation.stylesheet) ? textOf(annotation.stylesheet.value) : '';
  const fragments = selectorsOf(target.selector).filter(({ type }) => type === 'FragmentSelector');
  return {
    source: 'w3c',
    ownId: iri === '' ? null : iri,
    ...(id === null ? {} : { id }),
    address: iriOf(target.source),
    title: textsOf(target.label)[0] ?? '',
    quote: textOf(quote.exact),
    prefix: textOf(quote.prefix),
    suffix: textOf(quote.suffix),
    textDirective:
      fragments.map(({ value }) => directiveOfFragment(textOf(value))).find((one) => one !== null) ?? null,
    note: notes.join('\n\n'),
    tags,
    colour: colourOfStyle(textsOf(target.styleClass)[0] ?? '', sheet),
    created: annotation.created,
    updated: annotation.modified,
  };
}

function quoteIn(selector: unknown): Fields | undefined {
  return selectorsOf(selector).find(({ type }) => type === 'TextQuoteSelector');
}
