import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { markdownQuotation } from '../../lib/link/markdown-quotation.ts';
import { linesOf, oneLine } from '../../lib/link/plain-lines.ts';
import { hostileQuotation, LINK } from './hostile-quotations.ts';

const parser = markdownIt({ html: true, linkify: true });
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

type Token = ReturnType<typeof parser.parse>[number];

/** What a Markdown program makes of it: its blocks and marks by name, and the text in each paragraph. */
function read(markdown: string) {
  const tokens = parser.parse(markdown, {});
  const inline = tokens.filter(({ type }) => type === 'inline');
  const kinds = new Set(
    tokens.flatMap(({ type, children }: Token) => [type, ...(children ?? []).map((child) => child.type)]),
  );
  const paragraphs = inline.map(({ children }) => (children ?? []).map(({ content }) => content).join(''));
  const links = inline.flatMap(({ children }) =>
    (children ?? []).flatMap((child) => child.attrGet('href') ?? []),
  );
  return { kinds, paragraphs, links };
}

const PLAIN = ['blockquote_open', 'blockquote_close', 'paragraph_open', 'paragraph_close', 'inline', 'text'];

test('quotes, notes and the linked title, in order', () => {
  const snippets = [
    { quote: 'One line\nand another', note: 'Mine', ink: 'sun' },
    { quote: 'The second', note: '', ink: 'sky' },
  ] as const;
  const quotation = { title: 'A page', link: 'https://a.example/#:~:text=One&snip=Ab.AQI', snippets };
  expect(markdownQuotation(quotation)).toBe(
    '> One line\n>\n> and another\n\nMine\n\n> The second\n\n[A page](https://a.example/#:~:text=One&snip=Ab.AQI)\n',
  );
});

describe('what a page or a reader wrote stays text', () => {
  test.each([
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['2) no list', '2\\) no list'],
    ['> no quote', '\\> no quote'],
    ['--- no rule', '\\--- no rule'],
    ['*a* _b_ `c` ~~d~~', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~'],
    ['[a](b) <b>', '\\[a\\](b) \\<b\\>'],
    ['a &amp; b & c', 'a \\&amp; b & c'],
    ['C:\\dir', 'C:\\\\dir'],
    ['Mr. Ann (1990), 5 + 3 - 2.', 'Mr. Ann (1990), 5 + 3 - 2.'],
  ])('%s', (quote, written) => {
    const markdown = markdownQuotation({
      title: 'T',
      link: LINK,
      snippets: [{ quote, note: '', ink: 'sun' }],
    });
    expect(markdown.split('\n')[0]).toBe(`> ${written}`);
    expect(read(markdown).paragraphs[0]).toBe(quote);
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(hostileQuotation, (quotation) => {
        const { kinds, links, paragraphs } = read(markdownQuotation(quotation));
        expect([...kinds].filter((kind) => !PLAIN.includes(kind)).sort()).toEqual([
          'link_close',
          'link_open',
        ]);
        expect(links).toHaveLength(1);
        const texts = quotation.snippets.flatMap(({ quote, note }) => [...linesOf(quote), ...linesOf(note)]);
        expect(paragraphs.slice(0, -1)).toEqual(texts);
        if (oneLine(quotation.title) !== '') expect(paragraphs.at(-1)).toBe(oneLine(quotation.title));
      }),
      { numRuns: 1000 },
    );
  });
});

test('the link ends where it ends, and leads to the same place', () => {
  const markdown = markdownQuotation({ title: '', link: LINK, snippets: [] });
  const [link] = read(markdown).links;
  const plain = (url: string) => decodeURIComponent(url.replaceAll('&amp;', '&'));
  expect(plain(String(link))).toBe(plain(LINK));
  expect(link).not.toMatch(/[()\s]/);
});
