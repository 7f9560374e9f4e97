import { afterEach, expect, test } from 'vitest';
import { createColourReader } from '../../lib/page/read-colour.ts';
import { createToneOf } from '../../lib/page/tone-of.ts';

afterEach(() => {
  document.body.innerHTML = '';
  document.documentElement.removeAttribute('style');
});

function toneOfWords(html: string) {
  document.body.innerHTML = html;
  const words = document.getElementById('words')?.firstChild as Node;
  return createToneOf()(words, 'sun');
}

test.each([
  ['rgb(255 0 0)', [1, 0, 0, 1]],
  ['rgba(0, 0, 0, 0)', [0, 0, 0, 0]],
  ['rgb(0 128 0 / 0.5)', [0, 0.5, 0, 0.5]],
  ['oklch(1 0 0)', [1, 1, 1, 1]],
  ['oklch(0.2 0.02 260)', [0.067, 0.087, 0.118, 1]],
  ['lab(0 0 0 / 0.5)', [0, 0, 0, 0.5]],
  ['color(srgb 1 0.5 0)', [1, 0.5, 0, 1]],
  ['color(display-p3 0 0 0)', [0, 0, 0, 1]],
  ['color-mix(in oklab, white, black)', [0.39, 0.39, 0.39, 1]],
])('reads %s as it is computed', (css, channels) => {
  document.body.innerHTML = `<p id="one" style="background-color: ${css}"></p>`;
  const computed = getComputedStyle(document.getElementById('one') as Element).backgroundColor;
  const { red, green, blue, alpha } = createColourReader()(computed) ?? {};
  for (const [i, value] of [red, green, blue, alpha].entries()) {
    expect(Math.abs((value ?? 9) - (channels[i] ?? 0)), `${computed} ${i}`).toBeLessThan(0.02);
  }
});

test('what is no colour is none', () => {
  expect(createColourReader()('a picture')).toBeNull();
});

const GRADIENT = 'background-image: linear-gradient(#123, #456)';

test.each([
  ['a page without a background', '<p id="words">x</p>', 'light'],
  [
    'the nearest opaque background',
    '<div style="background: #111; color: #eee"><p id="words">x</p></div>',
    'dark',
  ],
  ['a thin veil over white', '<div style="background: rgb(0 0 0 / 10%)"><p id="words">x</p></div>', 'light'],
  [
    'veils that are dark together',
    '<div style="background: rgb(0 0 0 / 45%)"><div style="background: rgb(0 0 0 / 45%); color: white"><p id="words">x</p></div></div>',
    'dark',
  ],
  [
    'a white veil over black',
    '<div style="background: black"><div style="background: rgb(255 255 255 / 80%)"><p id="words">x</p></div></div>',
    'light',
  ],
  [
    'oklch',
    '<div style="background: oklch(0.25 0.03 260); color: oklch(0.9 0 0)"><p id="words">x</p></div>',
    'dark',
  ],
  ['light words on a gradient', `<div style="${GRADIENT}; color: #fff"><p id="words">x</p></div>`, 'dark'],
  ['dark words on a gradient', `<div style="${GRADIENT}; color: #222"><p id="words">x</p></div>`, 'light'],
  [
    'middling words on a picture over black',
    `<div style="background-color: #000; ${GRADIENT}; color: #999"><p id="words">x</p></div>`,
    'dark',
  ],
  [
    'a veil over a picture',
    `<div style="${GRADIENT}"><div style="background: rgb(0 0 0 / 30%); color: #fff"><p id="words">x</p></div></div>`,
    'dark',
  ],
  [
    'a background over a picture',
    `<div style="${GRADIENT}; color: #fff"><div style="background: #fff; color: #111"><p id="words">x</p></div></div>`,
    'light',
  ],
  [
    'words that lie over something that they do not stand in',
    '<div style="position: absolute; inset: 0; background: #000"></div><p id="words" style="position: relative; color: #fff">x</p>',
    'dark',
  ],
  [
    'letters cut out of a gradient',
    `<p id="words" style="${GRADIENT}; background-clip: text; -webkit-text-fill-color: transparent">x</p>`,
    'light',
  ],
  [
    'a background without a box',
    '<div style="display: contents; background: #000"><p id="words">x</p></div>',
    'light',
  ],
])('%s', (_, html, tone) => {
  expect(toneOfWords(html)).toBe(tone);
});

test('a page that is dark by its colour scheme alone', () => {
  document.documentElement.style.colorScheme = 'dark';
  expect(toneOfWords('<p id="words">x</p>')).toBe('dark');
});

test('words in a shadow tree, and words put into its slot', () => {
  document.body.innerHTML = '<div id="host"><p id="words">x</p></div>';
  const shadow = (document.getElementById('host') as Element).attachShadow({ mode: 'open' });
  shadow.innerHTML = '<div style="background: #111; color: #eee"><p id="own">y</p><slot></slot></div>';
  const toneOf = createToneOf();
  expect(toneOf(shadow.getElementById('own')?.firstChild as Node, 'sun')).toBe('dark');
  expect(toneOf(document.getElementById('words')?.firstChild as Node, 'sun')).toBe('dark');
});
