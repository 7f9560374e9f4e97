import { describe, expect, test } from 'vitest';
import { cleanUrl, identifyPage, PAGE_KEY_VERSION } from '../../lib/link/page-key.ts';

const facts = (rawUrl: string) => ({ rawUrl, canonicalUrl: null, originalUrl: null, title: '' });
const keyOf = (url: string): string => identifyPage(facts(url)).key;

/** [what it shows, address, key] */
const KEYS: readonly (readonly [string, string, string])[] = [
  ['plain page', 'https://example.com/news/story', 'example.com/news/story'],
  ['http is https', 'http://example.com/news/story', 'example.com/news/story'],
  ['www. is dropped', 'https://www.example.com/news/story', 'example.com/news/story'],
  ['host in capitals', 'https://WWW.Example.COM/a', 'example.com/a'],
  ['www alone is a name', 'https://www.com/a', 'com/a'],
  ['other subdomains stay', 'https://m.example.com/a', 'm.example.com/a'],
  ['closing dot of the host', 'https://example.com./a', 'example.com/a'],
  ['default port of https', 'https://example.com:443/a', 'example.com/a'],
  ['default port of http', 'http://example.com:80/a', 'example.com/a'],
  ['another port stays', 'http://localhost:8080/a', 'localhost:8080/a'],
  ['user and password', 'https://ann:secret@example.com/a', 'example.com/a'],
  ['root', 'https://example.com/', 'example.com'],
  ['root without slash', 'https://example.com', 'example.com'],
  ['closing slash', 'https://example.com/news/', 'example.com/news'],
  ['index.html', 'https://example.com/news/index.html', 'example.com/news'],
  ['index.php with its query', 'https://example.com/index.php?id=5', 'example.com?id=5'],
  ['default.aspx', 'https://example.com/Default.aspx', 'example.com'],
  ['a page that only begins like index', 'https://example.com/index-of-names', 'example.com/index-of-names'],
  ['the path keeps its case', 'https://example.com/News', 'example.com/News'],
  ['needless percent-encoding', 'https://example.com/%7Eann/%61', 'example.com/~ann/a'],
  ['lower-case hex', 'https://example.com/a%2fb', 'example.com/a%2Fb'],
  ['upper-case hex', 'https://example.com/a%2Fb', 'example.com/a%2Fb'],
  ['readable path, encoded', 'https://ru.example/%D0%A2%D0%BE%D0%BC%D1%81%D0%BA', 'ru.example/Томск'],
  ['readable path, as typed', 'https://ru.example/Томск', 'ru.example/Томск'],
  ['an encoded percent sign', 'https://example.com/100%25', 'example.com/100%25'],
  ['an encoded question mark', 'https://example.com/what%3F', 'example.com/what%3F'],
  ['broken percent-encoding', 'https://example.com/%e0%a4x', 'example.com/%E0%A4x'],
  ['colon in a path', 'https://example.com/Talk%3AMain', 'example.com/Talk:Main'],
  ['international host', 'https://томск.рф/новости', 'xn--j1adfnc.xn--p1ai/новости'],
  ['international host, encoded', 'https://xn--j1adfnc.xn--p1ai/новости', 'xn--j1adfnc.xn--p1ai/новости'],
  ['IPv6 host', 'http://[::1]:8000/a', '[::1]:8000/a'],
  ['meaningful query', 'https://example.com/a?id=5', 'example.com/a?id=5'],
  ['query sorted', 'https://example.com/a?z=1&b=2', 'example.com/a?b=2&z=1'],
  ['order of one name kept', 'https://example.com/a?b=2&a=1&b=1', 'example.com/a?a=1&b=2&b=1'],
  ['empty value', 'https://example.com/a?print=', 'example.com/a?print'],
  ['plus is space', 'https://example.com/s?q=two+words', 'example.com/s?q=two%20words'],
  ['%20 is space', 'https://example.com/s?q=two%20words', 'example.com/s?q=two%20words'],
  ['ampersand in a value', 'https://example.com/s?q=a%26b', 'example.com/s?q=a%26b'],
  ['lone question mark', 'https://example.com/a?', 'example.com/a'],
  ['utm parameters', 'https://example.com/a?utm_source=x&utm_medium=y&id=5', 'example.com/a?id=5'],
  ['utm of a new kind', 'https://example.com/a?utm_brand_new=x', 'example.com/a'],
  ['trackers in capitals', 'https://example.com/a?UTM_Source=x&GCLID=1', 'example.com/a'],
  ['fbclid, gclid, msclkid', 'https://example.com/a?fbclid=1&gclid=2&msclkid=3', 'example.com/a'],
  ['Mailchimp and Matomo', 'https://example.com/a?mc_cid=1&mc_eid=2&mtm_campaign=3', 'example.com/a'],
  ['Yandex and TikTok', 'https://example.com/a?yclid=1&ysclid=2&ttclid=3', 'example.com/a'],
  ['a value that names a tracker', 'https://example.com/a?x=utm_source', 'example.com/a?x=utm_source'],
  ['ref may choose what is shown', 'https://example.com/tree?ref=main', 'example.com/tree?ref=main'],
  ['plain section', 'https://example.com/a#section-2', 'example.com/a'],
  ['fragment directive', 'https://example.com/a#:~:text=word', 'example.com/a'],
  ['section and directive', 'https://example.com/a#s:~:text=word&snip=x.y', 'example.com/a'],
  ['hash route', 'https://example.com/app#/inbox/5', 'example.com/app#/inbox/5'],
  ['hash-bang route', 'https://example.com/#!/item/5', 'example.com#!/item/5'],
  ['hash-bang without slash', 'https://example.com/#!item', 'example.com#!item'],
  ['hash route with directive', 'https://example.com/#/a:~:text=b', 'example.com#/a'],
  ['hash route with query', 'https://example.com/#/a?z=1&b=2&utm_source=x', 'example.com#/a?b=2&z=1'],
  ['start of a hash router', 'https://example.com/#/', 'example.com'],
  ['start of a hash-bang router', 'https://example.com/#!/', 'example.com'],
  ['file page', 'file:///home/ann/My%20page.html', 'file:/home/ann/My%20page.html'],
  ['file page with section', 'file:///home/ann/page.html#top', 'file:/home/ann/page.html'],
  ['no address at all', 'not an address', 'not an address'],
];

describe('identifyPage', () => {
  test.each(KEYS)('%s', (_, url, key) => {
    expect(identifyPage(facts(url))).toEqual({ key, version: PAGE_KEY_VERSION });
  });

  test('is the same for its own key read as an address', () => {
    for (const [, , key] of KEYS) {
      const asUrl = key.startsWith('file:') || key.includes(' ') ? key : `https://${key}`;
      expect(keyOf(asUrl)).toBe(key);
    }
  });
});

describe('cleanUrl', () => {
  test.each([
    ['https://www.example.com/a?utm_source=x&id=5#part', 'https://www.example.com/a?id=5#part'],
    ['https://example.com/a?fbclid=1', 'https://example.com/a'],
    ['https://example.com/a?q=two+words&b=%7e&a=1', 'https://example.com/a?q=two+words&b=%7e&a=1'],
    ['https://example.com/a?#part', 'https://example.com/a?#part'],
    ['https://example.com/a#:~:text=b', 'https://example.com/a'],
    ['https://example.com/a#part:~:text=b', 'https://example.com/a#part'],
    ['https://example.com/#/a?utm_source=x', 'https://example.com/#/a'],
    ['https://example.com/#/a?utm_source=x&id=5', 'https://example.com/#/a?id=5'],
    ['https://example.com/a#utm_source=x', 'https://example.com/a#utm_source=x'],
    ['https://ann:secret@example.com/a', 'https://example.com/a'],
    ['file:///home/ann/page.html', 'file:///home/ann/page.html'],
    ['not an address', 'not an address'],
  ])('%s', (url, clean) => {
    expect(cleanUrl(url)).toBe(clean);
  });
});
