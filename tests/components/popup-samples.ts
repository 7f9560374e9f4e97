import { composeView, type PopupFacts } from '../../components/popup/compose-view.ts';
import type { PopupView } from '../../components/popup/popup-view.ts';
import type { VisitState } from '../../lib/messaging/protocol.ts';
import type { ArrivedSnippet, Highlight } from '../../lib/model.ts';
import { findRows } from '../../lib/search/find-rows.ts';

const HERE = 'https://news.example/release/13th-session';

/** A highlight with the given fields, the rest made up. */
export function sampleHighlight(fields: Partial<Highlight> & { readonly id: string }, start = 0): Highlight {
  const quote = fields.quote ?? `Words of ${fields.id}`;
  return {
    pageKey: HERE,
    pageKeyVersion: 1,
    rawUrl: HERE,
    canonicalUrl: null,
    title: 'Asian Network of Major Cities meets in Tomsk',
    selectors: {
      range: null,
      quote: { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start, end: start + quote.length },
      distinction: null,
    },
    normalisation: 1,
    quote,
    textDirective: null,
    ink: 'sun',
    note: '',
    tags: [],
    createdAt: Date.UTC(2026, 10, 20),
    updatedAt: Date.UTC(2026, 10, 20),
    deletedAt: 0,
    origin: null,
    ...fields,
  };
}

/** The page's three marks, stored out of reading order. */
export const PAGE_MARKS: readonly Highlight[] = [
  sampleHighlight(
    {
      id: 'third',
      ink: 'rose',
      quote:
        'The plenary session adopted a joint declaration on crisis management, in which the thirteen member cities agree to share their early-warning data, to hold one exercise a year together, and to open their training centres to the staff of the others.',
    },
    900,
  ),
  sampleHighlight(
    { id: 'first', ink: 'sun', quote: 'Tomsk hosts the 13th plenary session.', note: 'Check the date' },
    100,
  ),
  sampleHighlight({ id: 'second', ink: 'leaf', quote: 'from 4 to 6 September' }, 300),
];

const BUDGET = {
  pageKey: 'https://city.example/budget',
  rawUrl: 'https://www.city.example/budget',
  title: 'Budget 2027: what the city plans, street by street',
  createdAt: Date.UTC(2026, 10, 22),
};

const POETRY = {
  pageKey: 'https://ar.example/poetry',
  rawUrl: 'https://ar.example/poetry',
  title: 'ديوان الشعر',
  createdAt: Date.UTC(2026, 9, 2),
};

/** Marks of two other pages. */
export const OTHER_MARKS: readonly Highlight[] = [
  sampleHighlight({
    id: 'verse',
    ink: 'violet',
    quote: 'على قدر أهل العزم تأتي العزائم وتأتي على قدر الكرام المكارم',
    ...POETRY,
  }),
  sampleHighlight(
    { id: 'roads', ink: 'sky', quote: 'Forty kilometres of cycle paths by 2029', ...BUDGET },
    50,
  ),
  sampleHighlight(
    { id: 'schools', ink: 'violet', quote: 'three new schools', note: 'Ask where', ...BUDGET },
    10,
  ),
];

export const FACTS: PopupFacts = {
  page: {
    pageKey: HERE,
    facts: {
      rawUrl: HERE,
      canonicalUrl: null,
      originalUrl: null,
      title: 'Asian Network of Major Cities meets in Tomsk',
    },
    isPrivate: false,
    orphanIds: [],
    unsaved: [],
    hasSelection: false,
    isWithheld: false,
    obstacle: null,
    linkTrouble: null,
    guests: null,
  },
  frames: [],
  pageIsKnown: true,
  off: { everywhere: false, sites: [] },
  kept: [...PAGE_MARKS, ...OTHER_MARKS],
  library: { state: 'ok' },
  newest: { hasMore: false },
  found: null,
  query: '',
  saysNow: new Map(),
  editing: null,
  tags: [],
  share: {
    isOpen: false,
    withNotes: false,
    withGuests: true,
    meter: { state: 'measuring' },
    code: null,
    hasSheet: false,
    settings: { budget: 2000, name: '', addressBar: false },
  },
  reading: { toolbar: 'always', ribbon: true },
  status: null,
};

/** A link's snippets in these states. */
export function visit(...states: readonly ArrivedSnippet['state'][]): VisitState {
  const snippets = states.map(
    (state, ordinal): ArrivedSnippet => ({
      ordinal,
      ink: 'sky',
      note: '',
      state,
      words: state === 'gone' ? '' : `What snippet ${ordinal} says now`,
      said: `What snippet ${ordinal} said`,
    }),
  );
  return { shareId: 'AbCdEf1234', name: '', snippets, instead: null };
}

/** Facts of a search that make no difference to what is listed. */
export const NO_EXCERPT = {
  unsaved: [],
  isNear: false,
  isEarly: false,
  hasMore: false,
  excerpt: (text: string) => ({ text, ranges: [] }),
};

/** What a search of these marks finds. */
function foundIn({ kept, query }: PopupFacts): PopupFacts['found'] {
  if (query.trim() === '') return null;
  const rows = findRows(kept ?? [], query);
  return {
    query: query.trim(),
    rows,
    count: rows.length,
    terms: { words: [query.trim()], phrases: [] },
    ...NO_EXCERPT,
  };
}

/** What the popup shows where these facts differ from the ordinary ones. */
export function sampleView(
  facts: Partial<Omit<PopupFacts, 'page'>> = {},
  page: Partial<PopupFacts['page']> = {},
): PopupView {
  const all = { ...FACTS, ...facts, page: { ...FACTS.page, ...page } };
  return composeView({ ...all, found: facts.found ?? foundIn(all) });
}
