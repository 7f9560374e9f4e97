import type { Highlight, Ink } from '../model.ts';
import { formatTime } from './parse-time.ts';
import { classOfInk, fragmentOfDirective, iriOfMark, TEXT_FRAGMENT, W3C_CONTEXT } from './w3c-names.ts';

/** The inks' colours on light pages, as `#rrggbb`. */
export type InkColours = Readonly<Record<Ink, string>>;

const textBody = (value: string, purpose: 'commenting' | 'tagging') => ({
  type: 'TextualBody',
  value,
  format: 'text/plain',
  purpose,
});

/** A mark as an annotation of the W3C Web Annotation Data Model; `W3C_LOST_FIELDS` says what it does not hold. */
export function toW3cAnnotation(mark: Highlight, colours: InkColours): object {
  const { exact, prefix, suffix } = mark.selectors.quote;
  const created = formatTime(mark.createdAt);
  const modified = formatTime(mark.updatedAt);
  const bodies = [
    ...(mark.note === '' ? [] : [textBody(mark.note, 'commenting')]),
    ...mark.tags.map((tag) => textBody(tag, 'tagging')),
  ];
  return {
    id: iriOfMark(mark.id),
    type: 'Annotation',
    motivation: [
      'highlighting',
      ...(mark.note === '' ? [] : ['commenting']),
      ...(mark.tags.length === 0 ? [] : ['tagging']),
    ],
    ...(created === null ? {} : { created }),
    ...(modified === null ? {} : { modified }),
    ...(bodies.length === 0 ? {} : { body: bodies }),
    stylesheet: {
      type: 'CssStylesheet',
      value: `.${classOfInk(mark.ink)} { background-color: ${colours[mark.ink]} }`,
    },
    target: {
      type: 'SpecificResource',
      source: mark.rawUrl,
      ...(mark.title === '' ? {} : { label: mark.title }),
      styleClass: classOfInk(mark.ink),
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        ...(mark.textDirective === null
          ? []
          : [
              {
                type: 'FragmentSelector',
                conformsTo: TEXT_FRAGMENT,
                value: fragmentOfDirective(mark.textDirective),
              },
            ]),
      ],
    },
  };
}

/**
 * The kept marks as an AnnotationCollection with its one page, in pieces of a file.
 * @param exportedAt milliseconds since the epoch; part of the collection's IRI
 */
export async function* exportW3c(
  highlights: AsyncIterable<readonly Highlight[]>,
  exportedAt: number,
  colours: InkColours,
): AsyncGenerator<string> {
  const time = new Date(exportedAt).toISOString();
  const collection = `urn:snipmark:collection:${exportedAt}`;
  const page = `${collection}:all`;
  const head = {
    '@context': W3C_CONTEXT,
    id: collection,
    type: 'AnnotationCollection',
    label: 'Snipmark',
    created: time,
  };
  let total = 0;
  yield `${JSON.stringify(head).slice(0, -1)},\n"first":{"id":"${page}","type":"AnnotationPage","startIndex":0,"items":[\n`;
  for await (const batch of highlights) {
    const kept = batch.filter(({ deletedAt }) => deletedAt === 0);
    if (kept.length === 0) continue;
    const lines = kept.map((mark) => JSON.stringify(toW3cAnnotation(mark, colours))).join(',\n');
    yield total === 0 ? lines : `,\n${lines}`;
    total += kept.length;
  }
  yield `\n]},\n"last":"${page}",\n"total":${total}}\n`;
}
