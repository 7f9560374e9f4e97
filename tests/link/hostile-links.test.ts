import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { matchFingerprints } from '../../lib/anchor/match-fingerprints.ts';
import { normalise } from '../../lib/anchor/normalise.ts';
import { runNow } from '../../lib/anchor/run-slices.ts';
import { readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { decodePayload } from '../../lib/link/payload.ts';
import { unpackTexts } from '../../lib/link/unpack-texts.ts';
import type { LinkMark, LinkTexts } from '../../lib/model.ts';
import { seededRandom } from '../bench/revisions/random.mjs';
import { toMark } from './plain-mark.ts';
import type { LinkVector, Vectors } from './second-implementation/make-vectors.ts';
import { randomPayload, SUBSTITUTES, spoilPayload } from './spoil-payload.ts';

const file = new URL('../fixtures/link-vectors.json', import.meta.url);
const { links }: Vectors = JSON.parse(readFileSync(file, 'utf8'));
const named = links.map((vector) => [vector.about, vector] as const);

/** What comes out of an address, as the page's opening reads it. */
async function readAll(address: string) {
  const { snip } = readFragmentDirective(address);
  const read = decodePayload(snip?.payload ?? '');
  return { ...read, snip, words: read.texts && unpackTexts(read.texts) };
}

const textsOf = (asked: LinkVector): LinkTexts => {
  const notes = asked.marks.map(({ note }) => note);
  const count = notes.findLastIndex((note) => note !== '') + 1;
  return { title: asked.title, name: asked.name, notes: notes.slice(0, count) };
};

/** What these marks would be painted on: the words that are found by them on the page. */
function paintedWords(page: string, marks: readonly LinkMark[]): (string | null)[] {
  const text = normalise(page);
  return runNow(matchFingerprints(text, marks)).map((match) => match && text.slice(match.start, match.end));
}

/** A check that marks are the first ones of the link, and texts its own. */
function createJudge(vector: LinkVector) {
  const marks = vector.marks.map(toMark);
  // Texts are compared: deep comparison of tens of thousands of readings takes a minute.
  const first = marks.map((_, i) => JSON.stringify(marks.slice(0, i + 1)));
  const texts = JSON.stringify(textsOf(vector));
  return (read: Awaited<ReturnType<typeof readAll>>): void => {
    const count = read.marks.length;
    if (count > 0) expect(JSON.stringify(read.marks)).toBe(first[count - 1]);
    expect(read.declared).toBe(count > 0 ? marks.length : 0);
    if (read.words) expect(JSON.stringify(read.words)).toBe(texts);
    if (read.parent !== null) expect(read.parent).toBe(vector.parent);
  };
}

test('there are ten links or more', () => {
  expect(links.length).toBeGreaterThanOrEqual(10);
});

describe.each(named)('%s', (_, vector) => {
  const { link, payload, page, marks } = vector;
  const expectOnlyItsOwn = createJudge(vector);

  test('what arrived of it is painted on the words that were marked, and nothing else is', () => {
    for (let count = 1; count <= marks.length; count++) {
      const arrived = decodePayload(payload).marks.slice(0, count);
      // Among three hundred of the same nobody can tell which it was.
      const words = marks.slice(0, count).map(({ words }) => (words === 'o o o' ? null : normalise(words)));
      expect(paintedWords(page.text, arrived)).toEqual(words);
    }
  });

  test('every prefix gives its first marks, or none', async () => {
    for (let length = 0; length < link.length; length++) {
      const read = await readAll(link.slice(0, length));
      expectOnlyItsOwn(read);
      const isWhole = length === link.length - 1 && /[-_]A$/.test(link);
      expect(read.status).toBe(isWhole ? 'ok' : 'cut');
    }
  });

  test('with any one character another, it gives its first marks, or none', async () => {
    const begin = link.length - payload.length;
    for (let at = link.indexOf(':~:'); at < link.length; at++) {
      for (const character of SUBSTITUTES) {
        if (character === link[at]) continue;
        const read = await readAll(link.slice(0, at) + character + link.slice(at + 1));
        expectOnlyItsOwn(read);
        const isBehind = at === link.length - 1 && /[-_]A$/.test(link);
        if (at >= begin && !isBehind) expect(read.status).toBeOneOf(['cut', 'damaged']);
      }
    }
  }, 60_000);
});

test('of 100,000 payloads that are none, nothing throws and nothing is painted that was not marked', async () => {
  const random = seededRandom('100,000');
  const payloads = links.map((vector) => vector.payload);
  const own = new Set(links.flatMap(({ marks }) => marks.map((mark) => JSON.stringify(toMark(mark)))));
  const allWords = new Set<unknown>(links.flatMap(({ marks }) => marks.map(({ words }) => normalise(words))));
  const allTexts = links.map(textsOf);
  let byChance = 0;
  for (let i = 0; i < 100_000; i++) {
    const { page, payload } = links[i % links.length] as LinkVector;
    const read = decodePayload(i % 2 ? spoilPayload(payload, payloads, random) : randomPayload(random));
    const words = read.texts && unpackTexts(read.texts);
    if (words) expect(allTexts).toContainEqual(words);
    const foreign = read.marks.filter((mark) => !own.has(JSON.stringify(mark)));
    byChance += foreign.length;
    for (const painted of foreign.length > 0 ? paintedWords(page.text, foreign) : [])
      if (painted !== null) expect(allWords).toContain(painted);
  }
  // Where letters moved, or all are random, the next mark is confirmed by chance once in 2,048.
  expect(byChance).toBeLessThan(40);
}, 120_000);
