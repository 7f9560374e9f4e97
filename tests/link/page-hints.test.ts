import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hintKey, hintPairs, mayHaveMarks } from '../../lib/link/page-hints.ts';
import { cleanUrl } from '../../lib/link/page-key.ts';

const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const value = fc.string({ unit: 'grapheme', maxLength: 6 });
const segments = fc.array(fc.oneof(word, fc.constantFrom('Томск', '~ann', 'a b')), { maxLength: 3 });
const pairs = fc.array(fc.tuple(word, value), { maxLength: 3 });
const route = fc.constantFrom('', '#/inbox/5', '#!/item?id=5', '#/a?b=c', '#section');

const page = fc.record({ host: word, segments, pairs, route }).map(({ host, segments, pairs, route }) => {
  const url = new URL(`https://${host}.example/${segments.join('/')}`);
  url.search = pairs.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join('&');
  url.hash = route;
  return url.href;
});

const noise = fc.record({
  http: fc.boolean(),
  www: fc.boolean(),
  slash: fc.boolean(),
  directive: fc.boolean(),
  lowerHex: fc.boolean(),
  trackers: fc.uniqueArray(fc.constantFrom('utm_source', 'fbclid', 'gclid', 'mc_eid', 'utm_new'), {
    maxLength: 3,
  }),
});

const disturb = (href: string, by: typeof noise extends fc.Arbitrary<infer T> ? T : never): string => {
  const url = new URL(href);
  if (by.http) url.protocol = 'http:';
  if (by.www) url.host = `www.${url.host}`;
  if (by.slash && !url.pathname.endsWith('/')) url.pathname += '/';
  for (const name of by.trackers) url.searchParams.append(name, 'x y');
  const noisy = by.lowerHex ? url.href.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()) : url.href;
  return by.directive ? `${noisy}${url.hash ? '' : '#'}:~:text=word` : noisy;
};

test('a page is recognised whatever its address was dressed with', () => {
  fc.assert(
    fc.property(page, noise, (url, by) => {
      const noisy = disturb(url, by);
      expect(hintKey(noisy)).toBe(hintKey(cleanUrl(url)));
      expect(mayHaveMarks([hintPairs(cleanUrl(url))], noisy)).toBe(true);
      expect(mayHaveMarks([hintPairs(cleanUrl(noisy))], url)).toBe(true);
    }),
  );
});

test('another path has another key', () => {
  fc.assert(
    fc.property(word, word, word, (host, one, other) => {
      fc.pre(one !== other && one !== 'index' && other !== 'index');
      expect(hintKey(`https://${host}.example/${one}`)).not.toBe(hintKey(`https://${host}.example/${other}`));
    }),
  );
});

test.each([
  ['another value', 'https://a.org/x?id=5', 'https://a.org/x?id=6'],
  ['value missing', 'https://a.org/x?id=5', 'https://a.org/x'],
  ['another route', 'https://a.org/#/inbox', 'https://a.org/#/sent'],
  ['route missing', 'https://a.org/#!inbox', 'https://a.org/'],
])('a page with %s is not taken for it', (_, marked, visited) => {
  expect(hintKey(visited)).toBe(hintKey(marked));
  expect(mayHaveMarks([hintPairs(marked)], visited)).toBe(false);
});

test.each([
  ['index file', 'https://a.org/x/', 'https://a.org/x/index.html'],
  ['order of the query', 'https://a.org/x?a=1&b=2', 'https://a.org/x?b=2&a=1'],
  ['space', 'https://a.org/x?q=a+b', 'https://a.org/x?q=a%20b'],
  ['empty value', 'https://a.org/x?q', 'https://a.org/x?q='],
  ['start of a hash router', 'https://a.org/', 'https://a.org/#/'],
  ['start of a hash router, the other way', 'https://a.org/#!/', 'https://a.org/'],
])('%s makes no difference', (_, marked, visited) => {
  expect(hintKey(visited)).toBe(hintKey(marked));
  expect(mayHaveMarks([hintPairs(marked)], visited)).toBe(true);
});

test('any of several lists will do; none will not', () => {
  const url = 'https://a.org/x?id=5';
  expect(mayHaveMarks([hintPairs('https://a.org/x?id=4'), hintPairs(url)], url)).toBe(true);
  expect(mayHaveMarks([], url)).toBe(false);
  expect(mayHaveMarks(undefined, url)).toBe(false);
});

test('the key names no address', () => {
  expect(hintKey('https://a.org/secret')).toMatch(/^m:[0-9a-z]{1,7}$/);
});
