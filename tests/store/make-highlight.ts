import type { Highlight } from '../../lib/model.ts';

/** A highlight with believable fields, some of them as wished. */
export function makeHighlight(fields: Partial<Highlight> = {}): Highlight {
  return {
    id: 'first',
    pageKey: 'example.org/story',
    pageKeyVersion: 1,
    rawUrl: 'https://example.org/story',
    canonicalUrl: null,
    title: 'A story',
    selectors: {
      range: null,
      quote: { type: 'TextQuoteSelector', exact: 'once upon', prefix: '', suffix: ' a time' },
      position: { type: 'TextPositionSelector', start: 10, end: 18 },
      distinction: null,
    },
    normalisation: 1,
    quote: 'once upon',
    textDirective: 'once%20upon',
    ink: 'sun',
    note: '',
    tags: [],
    createdAt: 1000,
    updatedAt: 1000,
    deletedAt: 0,
    origin: null,
    ...fields,
  };
}
