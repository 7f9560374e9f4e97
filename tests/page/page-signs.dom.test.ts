import { afterEach, describe, expect, test } from 'vitest';
import { judgeInstead, type PageSigns, readPageSigns } from '../../lib/page/page-signs.ts';

afterEach(() => document.body.replaceChildren());

const show = (html: string) => {
  document.body.innerHTML = html;
  return readPageSigns(document, 500);
};

describe('signs', () => {
  test('of an ordinary page there are none', () => {
    expect(show('<p>Words</p>')).toEqual({
      status: 200,
      asksToSignIn: false,
      isForSubscribers: false,
      textLength: 500,
    });
  });

  test.each([
    ['shown', '<input type="password">', true],
    ['in a closed menu', '<div style="display: none"><input type="password"></div>', false],
    ['made invisible', '<input type="password" style="visibility: hidden">', false],
  ])('a field for a password that is %s', (_, html, expected) => {
    expect(show(html).asksToSignIn).toBe(expected);
  });

  test.each([
    ['{"isAccessibleForFree": false}', true],
    ['{"isAccessibleForFree" : "False"}', true],
    ['{"isAccessibleForFree":"https://schema.org/False"}', true],
    ['{"isAccessibleForFree": true}', false],
    ['{"isAccessibleForFree": "falsely"}', false],
  ])('%s in what the page says of itself', (claim, expected) => {
    expect(show(`<script type="application/ld+json">${claim}</script>`).isForSubscribers).toBe(expected);
    expect(show(`<p>${claim}</p>`).isForSubscribers).toBe(false);
  });
});

describe('what the page seems to be instead', () => {
  const plain: PageSigns = { status: 200, asksToSignIn: false, isForSubscribers: false, textLength: 1000 };
  const none = { there: 0, gone: 3 };
  const some = { there: 2, gone: 1 };
  const all = { there: 3, gone: 0 };

  test.each<[string, Partial<PageSigns>, { there: number; gone: number }, string | null]>([
    ['all are there', { status: 404, asksToSignIn: true, isForSubscribers: true }, all, null],
    ['the site says that it is not there', { status: 404 }, none, 'error'],
    ['it says so, and yet shows some', { status: 404 }, some, null],
    ['it asks to sign in', { asksToSignIn: true }, none, 'sign-in'],
    ['it has a form to sign in beside the text', { asksToSignIn: true }, some, null],
    ['it says that it is for subscribers', { isForSubscribers: true }, some, 'part'],
    ['it is far shorter than it was', { textLength: 399 }, some, 'part'],
    ['it is somewhat shorter', { textLength: 401 }, some, null],
    ['nothing tells why', {}, none, null],
  ])('where %s', (_, signs, found, expected) => {
    expect(judgeInstead({ ...plain, ...signs }, found, 800)).toBe(expected);
  });
});
