import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { linesOf, oneLine } from '../../lib/link/plain-lines.ts';
import { exportMarkdown } from '../../lib/transfer/export-markdown.ts';
import { fillMarkdown } from '../../lib/transfer/markdown-template.ts';
import { OBSIDIAN_TEMPLATE, PLAIN_TEMPLATE } from '../../lib/transfer/markdown-templates.ts';
import { groupPages, pageOfMarks } from '../../lib/transfer/page-of-marks.ts';
import { hostileQuotation } from '../link/hostile-quotations.ts';
import { makeHighlight } from '../store/make-highlight.ts';
import { batchesOf, textOfPieces } from './read-text.ts';

const parser = markdownIt({ html: true, linkify: true });
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

const at = (start: number, fields: Parameters<typeof makeHighlight>[0] = {}) => {
  const { selectors } = makeHighlight();
  return makeHighlight({
    selectors: { ...selectors, position: { ...selectors.position, start } },
    ...fields,
  });
};

const MARKS = [
  at(50, { quote: 'second *one*', note: 'With a note\n- and a list', tags: ['to read', 'x'] }),
  at(10, { quote: 'First line\nand [another]' }),
];

test('a page, plain: in reading order, nothing marks anything up', () => {
  expect(fillMarkdown(pageOfMarks(MARKS), PLAIN_TEMPLATE, true)).toBe(`# [A story](https://example.org/story)

> First line
>
> and \\[another\\]

> second \\*one\\*

With a note

\\- and a list

to read, x
`);
});

test('marks that are not known to stand anywhere come behind the others, by age', () => {
  const marks = [
    at(0, { quote: 'later', createdAt: 3000 }),
    at(0, { quote: 'much earlier, and longer', createdAt: 2000 }),
    at(70, { quote: 'placed', createdAt: 9000 }),
  ];
  expect(pageOfMarks(marks).marks.map(({ quote }) => quote)).toEqual([
    'placed',
    'much earlier, and longer',
    'later',
  ]);
});

test('a page as a note with properties', () => {
  const day = Date.UTC(2026, 8, 4);
  const marks = MARKS.map((mark) => ({ ...mark, title: 'On "maps": 1', createdAt: day, updatedAt: day }));
  expect(fillMarkdown(pageOfMarks(marks), OBSIDIAN_TEMPLATE, true)).toBe(`---
title: "On \\"maps\\": 1"
source: "https://example.org/story"
created: "2026-09-04"
updated: "2026-09-04"
tags: ["to read","x"]
---

# [On "maps": 1](https://example.org/story)

> [!quote] 2026-09-04
> First line
>
> and \\[another\\]

> [!quote] 2026-09-04
> second \\*one\\*

With a note

\\- and a list

#to-read #x
`);
});

test('whatever is in titles, quotes, notes and tags stays text', () => {
  fc.assert(
    fc.property(hostileQuotation, fc.array(fc.string({ unit: 'binary' })), ({ snippets, title }, tags) => {
      const marks = snippets.map(({ note, quote }, i) => at(i + 1, { title, quote, note, tags }));
      const text = fillMarkdown(pageOfMarks(marks), PLAIN_TEMPLATE, true);
      const tokens = parser.parse(text, {});
      const kinds = new Set(
        tokens.flatMap(({ type, children }) => [type, ...(children ?? []).map((one) => one.type)]),
      );
      const known = ['heading', 'blockquote', 'paragraph', 'link'].flatMap((one) => [
        `${one}_open`,
        `${one}_close`,
      ]);
      expect(
        [...kinds].filter((kind) => ![...known, 'inline', 'text', 'text_special'].includes(kind)),
      ).toEqual([]);
      const links = tokens.flatMap(({ children }) =>
        (children ?? []).flatMap((one) => one.attrGet('href') ?? []),
      );
      expect(links).toEqual(['https://example.org/story']);
      const shown = tokens
        .filter(({ type }) => type === 'inline')
        .map(({ children }) => (children ?? []).map(({ content }) => content).join(''));
      const names = tags.map(oneLine).filter((tag) => tag !== '');
      expect(shown.slice(1)).toEqual(
        marks.flatMap(({ quote, note }) => [
          ...linesOf(quote),
          ...linesOf(note),
          ...(names.length > 0 ? [names.join(', ')] : []),
        ]),
      );
    }),
    { numRuns: 500 },
  );
});

test('a template’s own placeholders are all that is replaced, and once', () => {
  const page = pageOfMarks([at(0, { title: '{{quote}} $& {{title}}', quote: '{{note}}', note: 'secret' })]);
  const template = { frontMatter: '', page: '{{title}} {{constructor}}{{nothing}}', mark: '{{quote}}' };
  expect(fillMarkdown(page, template, false)).toBe(
    '{{quote}} $& {{title}}\n\n{{note}}\n'.replaceAll('$&', '\\$&'),
  );
});

test('all pages in one file, those of the bin left out', async () => {
  const marks = [
    at(1, { pageKey: 'a', title: 'A', rawUrl: 'https://a.example/', quote: 'one' }),
    at(9, { pageKey: 'a', title: '', rawUrl: 'https://a.example/', quote: 'two' }),
    at(0, { pageKey: 'b', title: '', rawUrl: 'https://b.example/', quote: 'three' }),
    at(0, { pageKey: 'b', deletedAt: 5, quote: 'gone' }),
  ];
  const pages = groupPages(batchesOf(marks.slice(0, 1), marks.slice(1)));
  expect(await textOfPieces(exportMarkdown(pages, PLAIN_TEMPLATE))).toBe(
    '# [A](https://a.example/)\n\n> one\n\n> two\n\n# [b](https://b.example/)\n\n> three\n',
  );
});
