import { escapeHtml } from './escape-html.ts';
import { linesOf, oneLine } from './plain-lines.ts';
import type { Quotation } from './quotation.ts';

const asHtml = (lines: readonly string[]) => lines.map(escapeHtml).join('<br>');

/**
 * The quotation as rich text, the link behind every quote and behind the page's title, and as the plain text that
 * programs without rich text take. Nothing in title, quotes or notes becomes a tag.
 */
export function richQuotation({ title, link, snippets }: Quotation): {
  readonly text: string;
  readonly html: string;
} {
  const name = oneLine(title) || link;
  const href = escapeHtml(link);
  const quoted = snippets.map(({ quote, note }) => ({ quote: linesOf(quote), note: linesOf(note) }));
  const html = quoted.map(({ quote, note }) => {
    const noted = note.length > 0 ? `<p dir="auto">${asHtml(note)}</p>` : '';
    return `<blockquote cite="${href}" dir="auto"><a href="${href}">${asHtml(quote)}</a></blockquote>${noted}`;
  });
  const text = quoted.map(({ quote, note }) => [`“${quote.join('\n')}”`, ...note].join('\n'));
  return {
    text: [...text, name === link ? link : `${name}\n${link}`].join('\n\n'),
    html: `${html.join('')}<p dir="auto"><a href="${href}">${escapeHtml(name)}</a></p>`,
  };
}
