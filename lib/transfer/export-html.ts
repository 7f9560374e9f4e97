import { escapeHtml } from '../link/escape-html.ts';
import { linesOf, oneLine } from '../link/plain-lines.ts';
import type { Highlight } from '../model.ts';
import { type HtmlLooks, htmlStyle } from './html-style.ts';
import { makeFile } from './make-file.ts';
import { isPageAddress } from './page-address.ts';
import type { PageOfMarks } from './page-of-marks.ts';
import { formatTime } from './parse-time.ts';

/** What the file says in words of its own, and how its inks look. */
export interface HtmlDress {
  readonly title: string;
  readonly contents: string;
  readonly backToContents: string;
  /** `3 marks`, `1 mark`. */
  readonly count: (marks: number) => string;
  readonly ink: (mark: Highlight) => string;
  /** A time, as readers write it. */
  readonly date: (time: number) => string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly looks: HtmlLooks;
}

/** A page as the table of contents has it. */
export interface PageHead {
  readonly title: string;
  readonly count: number;
}

const asHtml = (text: string): string => linesOf(text).map(escapeHtml).join('<br>');

function markHtml(mark: Highlight, address: string, dress: HtmlDress): string {
  const tags = mark.tags.map(oneLine).filter((tag) => tag !== '');
  const time = formatTime(mark.createdAt);
  const said = [
    `<span>${escapeHtml(dress.ink(mark))}</span>`,
    ...(time === null ? [] : [`<time datetime="${time}">${escapeHtml(dress.date(mark.createdAt))}</time>`]),
    ...tags.map((tag) => `<span class="tag" dir="auto">${escapeHtml(tag)}</span>`),
  ];
  return [
    `<article><blockquote cite="${escapeHtml(address)}" dir="auto"><mark class="${mark.ink}">${asHtml(mark.quote)}</mark></blockquote>`,
    ...(mark.note.trim() === '' ? [] : [`<p class="note" dir="auto">${asHtml(mark.note)}</p>`]),
    `<p class="said">${said.join(' · ')}</p></article>`,
  ].join('\n');
}

function pageHtml(page: PageOfMarks, number: number, dress: HtmlDress): string {
  const address = isPageAddress(page.address) ? page.address : '';
  const title = escapeHtml(oneLine(page.title) || address);
  return [
    `<section id="p${number}">`,
    `<h2 dir="auto">${address === '' ? title : `<a href="${escapeHtml(address)}" rel="noreferrer">${title}</a>`}</h2>`,
    `<p class="said">${escapeHtml(dress.count(page.marks.length))} · <bdi>${escapeHtml(URL.parse(page.address)?.host ?? '')}</bdi></p>`,
    ...page.marks.map((mark) => markHtml(mark, address, dress)),
    `<p class="back"><a href="#contents">${escapeHtml(dress.backToContents)}</a></p>`,
    '</section>\n',
  ].join('\n');
}

/**
 * Pages with their marks as one file that any browser shows, light, dark and on paper, in pieces. It runs nothing and
 * loads nothing. The contents stand before the pages and are known after them: pages wait in a Blob, which need not be
 * in memory.
 * @throws the signal's reason; what `pages` throws
 */
export async function* exportHtml(
  pages: AsyncIterable<PageOfMarks>,
  dress: HtmlDress,
  signal: AbortSignal,
): AsyncGenerator<string | Blob> {
  const heads: PageHead[] = [];
  async function* bodies(): AsyncGenerator<string> {
    for await (const page of pages) {
      heads.push({ title: page.title, count: page.marks.length });
      yield pageHtml(page, heads.length, dress);
    }
  }
  const body = await makeFile(bodies(), 'text/html', signal);
  const title = escapeHtml(dress.title);
  yield [
    '<!doctype html>',
    `<html lang="${escapeHtml(dress.language)}" dir="${dress.direction}">`,
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    `<style>\n${htmlStyle(dress.looks)}\n</style>`,
    `<header><h1>${title}</h1></header>`,
    `<nav id="contents" aria-label="${escapeHtml(dress.contents)}"><h2>${escapeHtml(dress.contents)}</h2>\n<ol>\n`,
  ].join('\n');
  let number = 0;
  for (const { count, title: name } of heads) {
    number++;
    yield `<li><a href="#p${number}" dir="auto">${escapeHtml(oneLine(name))}</a> <span class="said">${escapeHtml(dress.count(count))}</span></li>\n`;
  }
  yield '</ol></nav>\n<main>\n';
  yield body;
  yield '</main>\n</html>\n';
}
