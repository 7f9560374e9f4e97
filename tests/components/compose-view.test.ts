import { describe, expect, it } from 'vitest';
import { siteOf } from '../../components/popup/compose-view.ts';
import { OTHER_MARKS, PAGE_MARKS, sampleHighlight, sampleView } from './popup-samples.ts';

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

  it('searches this page and all others, and still knows all of the page', () => {
    const view = sampleView({ query: 'SCHOOLS budget' });
    expect(view.pageMatches).toEqual([]);
    expect(view.groups.flatMap(({ highlights }) => highlights).map(({ id }) => id)).toEqual(['schools']);
    expect(view.matchCount).toBe(1);
    expect(view.page.marks).toHaveLength(3);
  });

  it('shows at most as many of the others as the limit says', () => {
    const view = sampleView({ limit: 2 });
    expect(view.moreCount).toBe(1);
    expect(view.matchCount).toBe(6);
  });

  it('files everything under other pages where the page cannot be told', () => {
    const view = sampleView({}, { pageKey: null });
    expect(view.page.marks).toEqual([]);
    expect(view.matchCount).toBe(PAGE_MARKS.length + OTHER_MARKS.length);
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
    expect(view.matchCount).toBe(6);
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

  it.each([
    ['the page has not answered', { pageIsKnown: false }, true],
    ['the store has not answered', { library: null }, true],
    ['the library is being read', { kept: null }, true],
    ['the library cannot be read', { kept: null, library: { state: 'failed' as const } }, false],
    ['everything is there', {}, false],
  ])('knows whether it is loading: %s', (_, facts, loading) =>
    expect(sampleView(facts).loading).toBe(loading),
  );
});

describe('siteOf', () => {
  it('keeps the whole host name, as location.hostname has it', () => {
    expect(siteOf('https://www.city.example:8443/a')).toBe('www.city.example');
    expect(siteOf('')).toBe('');
  });
});
