import { expect, test } from 'vitest';
import { parseHost } from '../../entrypoints/library/settings/parse-host.ts';

test.each([
  ['example.org', 'example.org'],
  ['  Example.ORG ', 'example.org'],
  ['https://www.example.org/story?x#y', 'www.example.org'],
  ['example.org:8080/story', 'example.org'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['localhost', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['http://[::1]/', '[::1]'],
  ['', null],
  ['two words', null],
  ['file:///home/reader', null],
  ['javascript://example.org', null],
  ['reader@example.org', null],
  ['exam*ple.org', null],
  ['example..org', null],
  ['/story', null],
])('%s is the site %s', (typed, host) => {
  expect(parseHost(typed)).toBe(host);
});
