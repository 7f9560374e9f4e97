import { describe, expect, test } from 'vitest';
import { readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { mintLink } from '../../lib/link/mint-link.ts';
import { decodePayload } from '../../lib/link/payload.ts';
import type { LinkMark } from '../../lib/model.ts';

const mark = (start: number, note = ''): LinkMark => ({
  start,
  length: 20,
  ink: 'sky',
  fingerprint: { tells: 3, hashes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, start % 256] },
  note,
});
const asked = (start: number, textDirective: string | null, note = '') => ({
  mark: mark(start, note),
  textDirective,
});
const base = {
  pageUrl: 'https://a.org/x?utm_source=y&id=5#part:~:text=old',
  shareId: 'Ab3xY',
  withNotes: false,
};

/** What a link carries. */
const carried = (link: string) => {
  const { texts, snip } = readFragmentDirective(link);
  return { texts, shareId: snip?.shareId, marks: decodePayload(snip?.payload ?? '').marks };
};

test('marks and native directives stand in page order, on the clean address', () => {
  const minted = mintLink({ ...base, marks: [asked(90, 'later'), asked(10, 'first'), asked(50, null)] });
  expect(minted).toMatchObject({ count: 3, nativeCount: 2 });
  expect(minted.link.startsWith('https://a.org/x?id=5#part:~:text=first&text=later&snip=Ab3xY.')).toBe(true);
  expect(carried(minted.link).marks).toEqual([mark(10), mark(50), mark(90)]);
});

describe('notes', () => {
  const marks = [asked(10, null, 'my own words')];
  test('stay at home', () => {
    expect(carried(mintLink({ ...base, marks }).link).marks).toEqual([mark(10)]);
  });
  test('travel when ticked in', () => {
    expect(carried(mintLink({ ...base, marks, withNotes: true }).link).marks).toEqual([
      mark(10, 'my own words'),
    ]);
  });
});

describe('budget', () => {
  const marks = [asked(10, 'a'.repeat(500)), asked(20, 'b'.repeat(1500)), asked(30, 'c'.repeat(800))];
  test('native directives are put in while the whole is within it', () => {
    const { link, nativeCount, count } = mintLink({ ...base, marks });
    expect({ nativeCount, count }).toEqual({ nativeCount: 2, count: 3 });
    expect(link.length).toBeLessThanOrEqual(2000);
    expect(carried(link).texts.map((text) => text[0])).toEqual(['a', 'c']);
  });
  test('is exact', () => {
    const one = { ...base, marks: [asked(10, 'word')] };
    const { length } = mintLink(one).link;
    expect(mintLink({ ...one, budget: length }).nativeCount).toBe(1);
    expect(mintLink({ ...one, budget: length - 1 }).nativeCount).toBe(0);
  });
});

describe('more than a link can carry', () => {
  test('is carried as far as it goes, and counted', () => {
    const marks = Array.from({ length: 1001 }, (_, index) => asked(index * 30, null));
    const { link, count } = mintLink({ ...base, marks });
    expect(count).toBe(1000);
    expect(carried(link).marks).toHaveLength(1000);
  });
  test('notes count too', () => {
    const marks = Array.from({ length: 40 }, (_, index) => asked(index * 30, null, 'é'.repeat(1000)));
    const { link, count } = mintLink({ ...base, marks, withNotes: true });
    expect(count).toBeGreaterThan(8);
    expect(count).toBeLessThan(40);
    expect(carried(link).marks).toHaveLength(count);
  });
});
