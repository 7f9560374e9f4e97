import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from '../../lib/anchor/align.ts';
import { alikeText } from './random-text.ts';

/** The second text's characters beside those of the first; '-' where one has no partner. */
function beside(first: string, second: string): string {
  return Array.from(align(first, second), (at) => (at === -1 ? '-' : second[at])).join('');
}

test('partners stand in order and are the same character', () => {
  fc.assert(
    fc.property(alikeText(0, 80), alikeText(0, 80), (first, second) => {
      const partners = align(first, second);
      expect(partners).toHaveLength(first.length);
      let last = -1;
      for (const [i, at] of partners.entries()) {
        if (at === -1) continue;
        expect(at).toBeGreaterThan(last);
        expect(second[at]).toBe(first[i]);
        last = at;
      }
    }),
  );
});

test('a text has each of its own characters for a partner', () => {
  fc.assert(
    fc.property(alikeText(0, 80), (text) => {
      expect([...align(text, text)]).toEqual(Array.from(text, (_, i) => i));
    }),
  );
});

test('what was exchanged, put in or taken out has no partner', () => {
  const old = 'they repaired the old ferry terminal';
  expect(beside(old, 'they repaired the new ferry terminal')).toBe('they repaired the --- ferry terminal');
  expect(beside(old, 'they repaired the old ferry and bus terminal')).toBe(old);
  expect(beside(old, 'they repaired the ferry terminal').replace(/-/g, '')).toBe(
    'they repaired the ferry terminal',
  );
});

test('a long insertion does not tear the two halves apart', () => {
  const [head, tail] = ['the captain keeps the last two places', 'free for doctors on their way'];
  const [first, second] = [head + tail, `${head}${' and many other things'.repeat(20)}${tail}`];
  const partners = align(first, second);
  expect(partners.at(-1)).toBe(second.length - 1);
  expect(partners[0]).toBe(0);
});

test('texts with nothing in common have no partners', () => {
  expect(beside('aaaa', 'bbbb')).toBe('----');
  expect(beside('', 'bbbb')).toBe('');
  expect(beside('aaaa', '')).toBe('----');
});
