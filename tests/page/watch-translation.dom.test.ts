import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchTranslation } from '../../lib/page/watch-translation.ts';

let stopping: AbortController;

const watch = () => watchTranslation(document, stopping.signal);
const paragraph = () => document.querySelector('p') as HTMLElement;

beforeEach(() => {
  stopping = new AbortController();
  document.body.innerHTML = '<p>words</p>';
});

afterEach(() => {
  stopping.abort();
  document.documentElement.className = '';
});

test.each(['translated-ltr', 'translated-rtl'])(
  'Chromium has %s on the root, as long as it translates',
  (name) => {
    const isTranslated = watch();
    expect(isTranslated()).toBe(false);
    document.documentElement.classList.add(name);
    expect(isTranslated()).toBe(true);
    document.documentElement.classList.remove(name);
    expect(isTranslated()).toBe(false);
  },
);

test('Firefox names elements while it waits, and takes the names away when it is done', () => {
  const isTranslated = watch();
  paragraph().dataset.mozTranslationsId = '0';
  delete paragraph().dataset.mozTranslationsId;
  expect(isTranslated()).toBe(true);
});

test('a translation that is under way already is seen', () => {
  paragraph().dataset.mozTranslationsId = '0';
  expect(watch()()).toBe(true);
});

test('a page in another language, or one that changes it, is its own', () => {
  const isTranslated = watch();
  const { lang } = document.documentElement;
  document.documentElement.lang = 'de';
  paragraph().textContent = 'Wörter';
  expect(isTranslated()).toBe(false);
  document.documentElement.lang = lang;
});

test('stops to watch when it is told to', () => {
  const isTranslated = watch();
  stopping.abort();
  paragraph().dataset.mozTranslationsId = '0';
  expect(isTranslated()).toBe(false);
});
