import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchTheme } from '../../lib/page/watch-theme.ts';

const onTheme = vi.fn();
let stopping: AbortController;

beforeEach(() => {
  stopping = new AbortController();
  document.head.insertAdjacentHTML('beforeend', '<style id="sheet">p { color: red }</style>');
  onTheme.mockClear();
});
afterEach(() => {
  stopping.abort();
  document.getElementById('sheet')?.remove();
  document.documentElement.removeAttribute('data-theme');
  document.body.removeAttribute('class');
});

const sheet = () => document.getElementById('sheet') as HTMLStyleElement;

test.each<[string, () => void]>([
  ['an attribute of the root', () => document.documentElement.setAttribute('data-theme', 'night')],
  ['a class of the body', () => document.body.classList.add('night')],
  [
    'another body',
    () => {
      document.body = document.createElement('body');
    },
  ],
  ['a style sheet that is put in', () => sheet().replaceWith(sheet().cloneNode(true))],
  [
    'a style sheet with another text',
    () => {
      sheet().textContent = 'p { color: blue }';
    },
  ],
  ['a style sheet for other media', () => sheet().setAttribute('media', 'print')],
])('looks again after %s, and once more when it may have faded', async (_, change) => {
  await new Promise((resolve) => setTimeout(resolve));
  watchTheme(document, onTheme, stopping.signal);
  change();
  await expect.poll(() => onTheme.mock.calls.length, { timeout: 3000 }).toBe(2);
});

test('looks at a page that changes all the time twice a second, and no more when it is stopped', async () => {
  watchTheme(document, onTheme, stopping.signal);
  const until = performance.now() + 900;
  while (performance.now() < until) {
    document.body.classList.toggle('night');
    await new Promise(requestAnimationFrame);
  }
  expect(onTheme.mock.calls.length).toBeLessThanOrEqual(2);
  stopping.abort();
  onTheme.mockClear();
  document.body.classList.toggle('night');
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(onTheme).not.toHaveBeenCalled();
});
