import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPlaceFinder } from '../../lib/anchor/find-places.ts';
import { MOST_HITS } from '../../lib/anchor/hit-list.ts';
import { placesOf } from '../../lib/anchor/place.ts';
import { findRepeats } from '../../lib/anchor/repeats.ts';
import { runNow } from '../../lib/anchor/run-slices.ts';
import { scanSeeds } from '../../lib/anchor/scan-seeds.ts';
import { hashWindow, WINDOW } from '../../lib/anchor/window.ts';
import { alikeText, anyText, spanIn, spot } from './random-text.ts';

const windowsOf = (text: string) =>
  Array.from({ length: Math.max(0, text.length - WINDOW + 1) }, (_, at) => text.slice(at, at + WINDOW));

const scan = (text: string, windows: readonly string[]) =>
  runNow(
    scanSeeds(
      text,
      windows.map((window) => hashWindow(window, 0)),
    ),
  );

describe('scanSeeds', () => {
  test('finds a window wherever indexOf does', () => {
    fc.assert(
      fc.property(anyText, alikeText(12, 40), (text, other) => {
        const windows = [...windowsOf(text), ...windowsOf(other)];
        const hits = scan(text, windows);
        for (const [seed, window] of windows.entries()) {
          const places = placesOf(text, window) ?? [];
          if (places.length > MOST_HITS) continue;
          expect([...hits.of(seed)].sort((a, b) => a - b)).toEqual(places);
          expect(hits.only(seed)).toBe(places.length === 1 ? places[0] : -1);
        }
      }),
    );
  });

  test('finds windows where one stretch of the text ends and the next begins', () => {
    const text = Array.from({ length: 9000 }, (_, i) => i.toString(36).padStart(5, '-')).join('');
    const starts = [0, 16_372, 16_373, 16_383, 16_384, 16_385, 32_767, text.length - WINDOW];
    const hits = scan(
      text,
      starts.map((start) => text.slice(start, start + WINDOW)),
    );
    expect(starts.map((_, seed) => hits.of(seed))).toEqual(starts.map((start) => [start]));
  });

  test('gives places up to its limit, and none beyond it', () => {
    const twelve = 'abcdefghijkl';
    const hits = (count: number) => scan(`${twelve}.`.repeat(count), [twelve]).of(0).length;
    expect(hits(MOST_HITS)).toBe(MOST_HITS);
    expect(hits(MOST_HITS + 1)).toBe(0);
  });

  test('finds nothing in a text shorter than a window', () => {
    expect(scan('short', ['abcdefghijkl']).of(0)).toEqual([]);
    expect(scan('', ['abcdefghijkl']).only(0)).toBe(-1);
  });
});

describe('findRepeats', () => {
  test('never says of a window that stands twice that it stands once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const repeats = findRepeats(text);
        for (const [at, window] of windowsOf(text).entries()) {
          if ((placesOf(text, window) ?? []).length !== 1) expect(repeats.standsOnce(at)).toBe(false);
        }
      }),
    );
  });

  test('knows most windows of prose that stand once', () => {
    const text = Array.from({ length: 2000 }, (_, i) => (i * 7919).toString(36)).join('.');
    const repeats = findRepeats(text);
    const once = windowsOf(text).filter((_, at) => repeats.standsOnce(at)).length;
    expect(once / (text.length - WINDOW + 1)).toBeGreaterThan(0.6);
  });
});

describe('createPlaceFinder', () => {
  test('finds every place of a span’s words', () => {
    fc.assert(
      fc.property(anyText, fc.array(spot, { minLength: 1, maxLength: 8 }), (text, spots) => {
        const findPlaces = createPlaceFinder(text);
        for (const [at, size] of spots) {
          const { start, end } = spanIn(text, at, size);
          expect(findPlaces(start, end)).toEqual(placesOf(text, text.slice(start, end)));
        }
      }),
    );
  });

  test('does not count more than it can use', () => {
    const text = 'abc'.repeat(2000);
    expect(createPlaceFinder(text)(0, 3)).toBeNull();
    expect(createPlaceFinder(text)(300, 400)).toBeNull();
  });
});
