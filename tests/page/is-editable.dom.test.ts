import { beforeEach, expect, test } from 'vitest';
import { isEditable } from '../../lib/page/is-editable.ts';
import { findObstacle, isTranslated } from '../../lib/page/obstacle.ts';

beforeEach(() => {
  document.documentElement.className = '';
  document.body.innerHTML = `
    <p id="plain">text</p>
    <div contenteditable><p id="editor">text</p></div>
    <div role="textbox"><span id="textbox">text</span></div>
    <textarea id="area"></textarea>`;
});

const node = (id: string) => document.getElementById(id) as Node;

test('form fields and editors are editable, the rest is not', () => {
  expect(isEditable(node('plain').firstChild as Node)).toBe(false);
  expect(isEditable(node('editor').firstChild as Node)).toBe(true);
  expect(isEditable(node('textbox').firstChild as Node)).toBe(true);
  expect(isEditable(node('area'))).toBe(true);
});

test.each(['translated-ltr', 'translated-rtl'])('Chromium’s translation leaves %s', (name) => {
  expect(isTranslated(document)).toBe(false);
  document.documentElement.classList.add(name);
  expect(isTranslated(document)).toBe(true);
  expect(findObstacle(document, true)).toBe('translated');
});

test('Firefox’s translation leaves its ids', () => {
  (node('plain') as Element).setAttribute('data-moz-translations-id', '3');
  expect(isTranslated(document)).toBe(true);
});

test('a page without words says so', () => {
  expect(findObstacle(document, false)).toBe('no-text');
  expect(findObstacle(document, true)).toBeNull();
});
