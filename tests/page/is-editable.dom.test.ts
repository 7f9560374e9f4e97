import { beforeEach, expect, test } from 'vitest';
import { isEditable } from '../../lib/page/is-editable.ts';

beforeEach(() => {
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
