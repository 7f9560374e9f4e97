import { expect, test } from 'vitest';
import { findObstacle } from '../../lib/page/obstacle.ts';

test.each(['text/html', 'text/plain', 'application/xhtml+xml'])('%s holds words to mark', (type) => {
  expect(findObstacle(type, false, true)).toBeNull();
});

test.each(['application/pdf', 'image/svg+xml', 'video/mp4'])('%s is said to be no page', (type) => {
  expect(findObstacle(type, false, true)).toBe('document-type');
});

test('a translation is said before anything of its words', () => {
  expect(findObstacle('text/html', true, false)).toBe('translated');
});

test('a page without words says so', () => {
  expect(findObstacle('text/html', false, false)).toBe('no-text');
});
