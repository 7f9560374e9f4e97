import { describe, expect, test } from 'vitest';
import { readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { mintLink } from '../../lib/link/mint-link.ts';
import { decodePayload } from '../../lib/link/payload.ts';
import { unpackTexts } from '../../lib/link/unpack-texts.ts';
import type { LinkMark } from '../../lib/model.ts';

const mark = (start: number): LinkMark => ({
  start,
  length: 20,
  ink: 'sky',
  fingerprint: { tells: 3, hashes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, start % 256] },
});
const asked = (start: number, textDirective: string | null, note = '') => ({
  mark: mark(start),
  textDirective,
  note,
});
const base = {
  pageUrl: 'https://a.org/x?utm_source=y&id=5#part:~:text=old',
  shareId: 'Ab3xY',
  withNotes: false,
  title: 'A title',
  name: '',
  parent: null,
  budget: 2000,
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

describe('texts', () => {
  const marks = [asked(90, null), asked(10, null, 'my own words')];
  const textsOf = async (link: string) => {
    const { texts } = decodePayload(readFragmentDirective(link).snip?.payload ?? '');
    return texts && unpackTexts(texts);
  };

  test('stay at home', async () => {
    expect(await textsOf(mintLink({ ...base, marks }).link)).toBeNull();
  });
  test('travel when asked for: notes with the page’s title, in the order of the marks', async () => {
    const { link, notesLeftOut } = mintLink({ ...base, marks, withNotes: true });
    expect(await textsOf(link)).toEqual({ title: 'A title', name: '', notes: ['my own words'] });
    expect(notesLeftOut).toBe(false);
  });
  test('a name travels without notes', async () => {
    const { link } = mintLink({ ...base, marks, name: 'Ann' });
    expect(await textsOf(link)).toEqual({ title: 'A title', name: 'Ann', notes: [] });
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

describe('what does not fit', () => {
  const note = Array.from({ length: 300 }, (_, i) => ((i * 7919) % 1296).toString(36)).join(' ');
  const marks = [asked(10, 'a'.repeat(300)), asked(20, null, note)];
  const full = { ...base, marks, withNotes: true, name: 'Ann', budget: 5000 };
  const { length } = mintLink(full).link;

  test('goes in order: native directives, then notes, then the name; the marks stay', () => {
    const whole = mintLink(full);
    expect([whole.nativeCount, whole.notesLeftOut]).toEqual([1, false]);
    const lessNative = mintLink({ ...full, budget: length - 1 });
    expect([lessNative.nativeCount, lessNative.notesLeftOut]).toEqual([0, false]);
    const noNotes = mintLink({ ...full, budget: lessNative.link.length - 1 });
    expect(noNotes.notesLeftOut).toBe(true);
    expect(noNotes.nativeCount).toBe(1);
    const least = mintLink({ ...full, budget: 1 });
    expect(least.count).toBe(2);
    expect(least.link).toBe(mintLink({ ...full, name: '', withNotes: false, budget: 1 }).link);
  });
});

test('no more native directives are put in than browsers show', () => {
  const marks = Array.from({ length: 20 }, (_, index) =>
    asked(index * 30, index === 3 ? null : `word${index}`),
  );
  const { link, count, nativeCount } = mintLink({ ...base, marks });
  expect({ count, nativeCount }).toEqual({ count: 20, nativeCount: 16 });
  expect(carried(link).texts.at(-1)).toBe('word16');
});

describe('more than a link can carry', () => {
  test('is carried as far as it goes, and counted', () => {
    const marks = Array.from({ length: 1001 }, (_, index) => asked(index * 30, null));
    const { link, count } = mintLink({ ...base, marks });
    expect(count).toBe(1000);
    expect(carried(link).marks).toHaveLength(1000);
  });
});
