import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, oneLine } from '../../lib/link/plain-lines.ts';
import { quotationOf } from '../../lib/link/quotation.ts';
import { quotationFile } from '../../lib/link/quotation-file.ts';
import { richQuotation } from '../../lib/link/rich-quotation.ts';
import { INK_LOOKS } from '../../lib/page/inks.ts';
import { makeHighlight } from '../store/make-highlight.ts';
import { hostileQuotation, LINK } from './hostile-quotations.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const dress = { open: 'Open the page', looks: INK_LOOKS };

/** Names of all elements in the body, and of all their attributes. */
function namesIn(root: ParentNode) {
  const elements = Array.from(root.querySelectorAll('*'));
  const attributes = elements.flatMap((element) => element.getAttributeNames());
  return { elements: new Set(elements.map(({ localName }) => localName)), attributes: new Set(attributes) };
}

const textOf = (element: Element | null) =>
  (element?.innerHTML ?? '').split('<br>').map((line) => parse(line).body.textContent);

test('rich text has the link behind the quote, and a plain twin', () => {
  const rows = [
    makeHighlight({ quote: 'One <b>\nline', note: 'Mine & yours' }),
    makeHighlight({ quote: 'Two' }),
  ];
  const link = 'https://a.example/?a=1&b=2#:~:snip=x';
  const { html, text } = richQuotation(quotationOf(rows, link, true));
  expect(html).toBe(
    '<blockquote cite="https://a.example/?a=1&amp;b=2#:~:snip=x" dir="auto">' +
      '<a href="https://a.example/?a=1&amp;b=2#:~:snip=x">One &lt;b&gt;<br>line</a></blockquote>' +
      '<p dir="auto">Mine &amp; yours</p>' +
      '<blockquote cite="https://a.example/?a=1&amp;b=2#:~:snip=x" dir="auto">' +
      '<a href="https://a.example/?a=1&amp;b=2#:~:snip=x">Two</a></blockquote>' +
      '<p dir="auto"><a href="https://a.example/?a=1&amp;b=2#:~:snip=x">A story</a></p>',
  );
  expect(text).toBe(`“One <b>\nline”\nMine & yours\n\n“Two”\n\nA story\n${link}`);
});

test('notes stay at home unless asked for, and a page without a title goes by its host', () => {
  const [quoted] = [quotationOf([makeHighlight({ note: 'Mine', title: ' ' })], 'https://a.example/x', false)];
  expect(quoted).toMatchObject({ title: 'a.example', snippets: [{ note: '' }] });
});

test('no text becomes a tag in rich text', () => {
  fc.assert(
    fc.property(hostileQuotation, (quotation) => {
      const { body } = parse(richQuotation(quotation).html);
      const { elements, attributes } = namesIn(body);
      expect([...elements].filter((name) => !['blockquote', 'a', 'br', 'p'].includes(name))).toEqual([]);
      expect([...attributes].filter((name) => !['cite', 'dir', 'href'].includes(name))).toEqual([]);
      const links = Array.from(body.querySelectorAll('a'));
      expect(new Set(links.map((link) => link.getAttribute('href')))).toEqual(new Set([LINK]));
      const quotes = Array.from(body.querySelectorAll('blockquote > a'), (quote) =>
        textOf(quote).filter((line) => line !== ''),
      );
      expect(quotes).toEqual(quotation.snippets.map(({ quote }) => linesOf(quote)));
    }),
    { numRuns: 500 },
  );
});

test('no text becomes a tag in the file, and the file runs and loads nothing', () => {
  fc.assert(
    fc.property(hostileQuotation, (quotation) => {
      const { html, name } = quotationFile(quotation, dress);
      const { body, head } = parse(html);
      const { elements } = namesIn(body);
      expect(
        [...elements].filter((each) => !['h1', 'blockquote', 'span', 'br', 'p', 'a'].includes(each)),
      ).toEqual([]);
      expect(Array.from(head.children, ({ localName }) => localName)).toEqual([
        'meta',
        'meta',
        'meta',
        'title',
        'style',
      ]);
      const policy = head.querySelector('[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
      expect(policy).toMatch(/^default-src 'none';/);
      expect(head.querySelector('title')?.textContent).toBe(oneLine(quotation.title) || LINK);
      expect(name).toMatch(/^[^\\/:*?"<>|.\s][^\\/:*?"<>|]*\.html$/);
      expect(name.isWellFormed()).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('the file has every quote in its ink, its note, and the link', () => {
  const rows = [makeHighlight({ quote: 'One\nline', note: 'Mine', ink: 'leaf', title: 'A/B: the "page"…' })];
  const { html, name } = quotationFile(quotationOf(rows, LINK, true), dress);
  expect(name).toBe('A B the page ….html');
  const { body } = parse(html);
  expect(textOf(body.querySelector('.words.leaf'))).toEqual(['One', 'line']);
  expect(body.querySelector('.note')?.textContent).toBe('Mine');
  expect(body.querySelector('a')?.getAttribute('href')).toBe(LINK);
});

test('a long title makes a name that file systems take, of whole characters', () => {
  const { name } = quotationFile({ title: '😀'.repeat(100), link: LINK, snippets: [] }, dress);
  expect(name).toBe(`${'😀'.repeat(40)}.html`);
});
