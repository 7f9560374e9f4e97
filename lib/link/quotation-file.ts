import { INKS, type Ink } from '../model.ts';
import { escapeHtml } from './escape-html.ts';
import { linesOf, oneLine } from './plain-lines.ts';
import type { Quotation } from './quotation.ts';

/** What the file says in words of its own, and how its inks look. */
export interface FileDress {
  /** The words of the link to the page. */
  readonly open: string;
  readonly looks: Readonly<Record<Ink, { readonly light: string; readonly dark: string }>>;
}

export interface QuotationFile {
  /** From the page's title, fit for every file system. */
  readonly name: string;
  readonly html: string;
}

const MOST_NAME = 80;

function styleOf(looks: FileDress['looks']): string {
  const inks = INKS.map((ink) => `.${ink}{background:light-dark(${looks[ink].light},${looks[ink].dark})}`);
  return [
    ':root{color-scheme:light dark;font:1.0625rem/1.6 system-ui,sans-serif}',
    'body{max-width:40rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}',
    'h1{font-size:1.25rem;line-height:1.3}',
    'blockquote{margin:1.5rem 0 .25rem;font-family:Charter,Georgia,serif}',
    '.words{padding:.1em .2em;box-decoration-break:clone;-webkit-box-decoration-break:clone}',
    '.note{margin:.25rem 0 0;font-size:.9375rem}',
    ...inks,
  ].join('\n');
}

function nameOf(title: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
  const units = Array.from(plain);
  while (units.join('').length > MOST_NAME) units.pop();
  return `${units.join('').replace(/[\s.]+$/, '') || 'Snipmark'}.html`;
}

/**
 * The quotation as one file that any browser opens: the page's title, the quotes in their inks with their notes, and
 * the link to the page. It runs nothing and loads nothing.
 */
export function quotationFile(
  { title, link, snippets }: Quotation,
  { looks, open }: FileDress,
): QuotationFile {
  const name = oneLine(title) || link;
  const asHtml = (text: string) => linesOf(text).map(escapeHtml).join('<br>');
  const quotes = snippets.map(({ quote, note, ink }) => {
    const noted = note.trim() === '' ? '' : `\n<p class="note" dir="auto">${asHtml(note)}</p>`;
    const words = `<span class="words ${ink}">${asHtml(quote)}</span>`;
    return `<blockquote cite="${escapeHtml(link)}" dir="auto">${words}</blockquote>${noted}`;
  });
  const html = [
    '<!doctype html>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(name)}</title>`,
    `<style>${styleOf(looks)}</style>`,
    `<h1 dir="auto">${escapeHtml(name)}</h1>`,
    ...quotes,
    `<p><a href="${escapeHtml(link)}">${escapeHtml(open)}</a></p>`,
    '',
  ];
  return { name: nameOf(oneLine(title)), html: html.join('\n') };
}
