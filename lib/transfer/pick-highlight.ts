import type { Distinction, Highlight, RangeSelector, Selectors, Share } from '../model.ts';

/** The highlight with the model's fields and no others, such as the store keeps beside them. */
export function pickHighlight(row: Highlight): Highlight {
  const { id, pageKey, pageKeyVersion, rawUrl, canonicalUrl, title, normalisation, quote, textDirective } =
    row;
  const { ink, note, createdAt, updatedAt, deletedAt, origin } = row;
  return {
    id,
    pageKey,
    pageKeyVersion,
    rawUrl,
    canonicalUrl,
    title,
    selectors: pickSelectors(row.selectors),
    normalisation,
    quote,
    textDirective,
    ink,
    note,
    tags: [...row.tags],
    createdAt,
    updatedAt,
    deletedAt,
    origin: origin && { shareId: origin.shareId, ordinal: origin.ordinal },
  };
}

function pickSelectors({ range, quote, position, distinction }: Selectors): Selectors {
  const point = ({ path, offset }: RangeSelector['start']) => ({ path, offset });
  return {
    range: range && { type: 'RangeSelector', start: point(range.start), end: point(range.end) },
    quote: { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    position: { type: 'TextPositionSelector', start: position.start, end: position.end },
    // Rows from before it was kept have none.
    distinction: distinction ? pickDistinction(distinction) : null,
  };
}

function pickDistinction(distinction: Distinction): Distinction {
  const { places, place, sharedBefore, sharedAfter, before, after, within, whole, textLength } = distinction;
  return {
    places,
    place,
    sharedBefore,
    sharedAfter,
    before: [...before],
    after: [...after],
    within: [...within],
    whole,
    landmarks: distinction.landmarks.map(({ words, offset }) => ({ words, offset })),
    textLength,
  };
}

/** The record of a link with the model's fields and no others. */
export function pickShare(share: Share): Share {
  const { id, pageKey, link, title, highlightIds, withNotes, isInAddress, createdAt } = share;
  return {
    id,
    pageKey,
    link,
    title,
    highlightIds: [...highlightIds],
    withNotes,
    // Records from before there were such links do not say it.
    isInAddress: isInAddress ?? false,
    createdAt,
  };
}
