import { describe, expect, it } from 'vitest';
import { composeView, siteOf } from '../../components/popup/compose-view.ts';
import { FACTS, NO_EXCERPT, OTHER_MARKS, PAGE_MARKS, sampleHighlight, sampleView } from './popup-samples.ts';

const ids = (marks: readonly { readonly highlight: { readonly id: string } }[]) =>
  marks.map(({ highlight }) => highlight.id);

const FRAME = {
  frameId: 4,
  pageKey: 'https://nobody.example/',
  facts: {
    rawUrl: 'https://city.example/budget',
    canonicalUrl: null,
    originalUrl: null,
    title: 'City budget',
  },
  orphanIds: [],
  unsaved: [],
};

describe('composeView', () => {
  it("puts this page's marks in reading order and the others by page, newest first", () => {
    const view = sampleView();
    expect(ids(view.page.marks)).toEqual(['first', 'second', 'third']);
    expect(view.groups.map(({ host }) => host)).toEqual(['city.example', 'ar.example']);
    expect(view.groups[0]?.highlights.map(({ id }) => id)).toEqual(['schools', 'roads']);
  });

  it('tells orphans and marks that are not stored', () => {
    const unsaved = sampleHighlight({ id: 'unsaved' }, 200);
    const view = sampleView({}, { orphanIds: ['second', 'roads'], unsaved: [unsaved] });
    expect(view.page.marks.map(({ state }) => state)).toEqual(['here', 'unsaved', 'orphan', 'here']);
  });

  it('lists a mark once that the page calls not stored and the library has', () => {
    const view = sampleView({}, { unsaved: [...PAGE_MARKS] });
    expect(view.page.marks.map(({ state }) => state)).toEqual(['here', 'here', 'here']);
  });

  it('shows what was found, the best first, and still knows all of the page', () => {
    const rows = [...OTHER_MARKS].filter(({ id }) => id !== 'verse');
    const found = { query: 'cycle', rows, count: 3, terms: { words: ['cycle'], phrases: [] }, ...NO_EXCERPT };
    const view = sampleView({ query: 'cycle', found: { ...found, hasMore: true } });
    expect(view.pageMatches).toEqual([]);
    expect(view.groups.flatMap(({ highlights }) => highlights).map(({ id }) => id)).toEqual([
      'roads',
      'schools',
    ]);
    expect(view.hasMore).toBe(true);
    expect(view.page.marks).toHaveLength(3);
  });

  it('leaves out what was found and has been removed since', () => {
    const terms = { words: ['tomsk'], phrases: [] };
    const found = { query: 'tomsk', rows: PAGE_MARKS, count: 3, terms, ...NO_EXCERPT };
    const view = sampleView({ query: 'tomsk', kept: PAGE_MARKS.slice(1), found });
    expect(ids(view.pageMatches)).toEqual(['first', 'second']);
  });

  it('goes on showing the page until something is found', () => {
    const view = composeView({ ...FACTS, query: 'tomsk' });
    expect(view.isSearching).toBe(false);
    expect(view.pageMatches).toHaveLength(3);
  });

  it('files everything under other pages where the page cannot be told', () => {
    const view = sampleView({}, { pageKey: null });
    expect(view.page.marks).toEqual([]);
    expect(view.groups.flatMap(({ highlights }) => highlights)).toHaveLength(
      PAGE_MARKS.length + OTHER_MARKS.length,
    );
  });

  it('keeps what frames hold apart from the page and from other pages, and knows what is gone there', () => {
    const budget = { ...FRAME, pageKey: 'https://city.example/budget', orphanIds: ['roads'] };
    const view = sampleView({ frames: [budget, { ...FRAME, frameId: 5 }] });
    expect(ids(view.page.marks)).toEqual(['first', 'second', 'third']);
    expect(view.page.frames.map(({ name }) => name)).toEqual(['City budget']);
    expect(view.page.frames[0]?.marks.map(({ highlight, state }) => [highlight.id, state])).toEqual([
      ['schools', 'here'],
      ['roads', 'orphan'],
    ]);
    expect(view.groups.map(({ host }) => host)).toEqual(['ar.example']);
    expect(sampleView({ frames: [budget], query: 'schools' }).frameMatches[0]?.marks).toHaveLength(1);
  });

  it('lists a mark where it is, of a page in two frames or in a frame of itself', () => {
    const budget = { ...FRAME, pageKey: 'https://city.example/budget' };
    const twice = sampleView({
      frames: [
        { ...budget, orphanIds: ['roads'] },
        { ...budget, frameId: 5 },
      ],
    });
    expect(twice.page.frames[0]?.marks.map(({ frameId, state }) => [frameId, state])).toEqual([
      [4, 'here'],
      [5, 'here'],
    ]);
    const [key] = PAGE_MARKS.map(({ pageKey }) => pageKey);
    const shell = { ...FRAME, pageKey: key ?? '', orphanIds: ['first', 'third'] };
    const view = sampleView({ frames: [shell] }, { orphanIds: ['second', 'third'] });
    expect(view.page.marks.map(({ highlight, state }) => [highlight.id, state])).toEqual([
      ['first', 'here'],
      ['third', 'orphan'],
    ]);
    expect(ids(view.page.frames.flatMap(({ marks }) => marks))).toEqual(['second']);
  });

  it.each([
    ['nowhere', { everywhere: false, sites: ['city.example'] }, null],
    ['here', { everywhere: false, sites: ['news.example'] }, 'site'],
    ['everywhere', { everywhere: true, sites: ['news.example'] }, 'everywhere'],
  ])('tells that it is off %s', (_, off, expected) => expect(sampleView({ off }).page.off).toBe(expected));

  it('waits for a page that a link brought marks to: they stand first', () => {
    const rawUrl = 'https://news.example/release/13th-session#:~:snip=abc';
    const facts = { rawUrl, canonicalUrl: null, originalUrl: null, title: '' };
    expect(sampleView({ pageIsKnown: false }, { facts }).loading).toBe(true);
  });

  it.each([
    ['the page has not answered, and its marks are there', { pageIsKnown: false }, false],
    ['the page has not answered, and has no marks', { pageIsKnown: false, kept: OTHER_MARKS }, true],
    ['the store has not answered', { library: null }, false],
    ['the library is being read', { kept: null }, true],
    ['the page has no marks, and the others are being read', { kept: [], newest: null }, true],
    [
      'the library cannot be read',
      { kept: null, library: { state: 'failed' as const, copyCount: 0 } },
      false,
    ],
    ['everything is there', {}, false],
  ])('knows whether it is loading: %s', (_, facts, loading) =>
    expect(sampleView(facts).loading).toBe(loading),
  );

  it.each([
    ['the others are being read', { newest: null }, true],
    ['all are read', {}, false],
    ['none can be read', { newest: null, library: { state: 'failed', copyCount: 0 } }, false],
  ] as const)('more is coming below: %s', (_, facts, isPartial) =>
    expect(sampleView(facts).isPartial).toBe(isPartial),
  );
});

describe('siteOf', () => {
  it('keeps the whole host name, as location.hostname has it', () => {
    expect(siteOf('https://www.city.example:8443/a')).toBe('www.city.example');
    expect(siteOf('')).toBe('');
  });
});
