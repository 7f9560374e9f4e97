import { escapeAddress, escapeMarkdown } from './escape-markdown.ts';
import { linesOf, oneLine } from './plain-lines.ts';
import type { Quotation } from './quotation.ts';

/**
 * The quotation in Markdown: every snippet as a quote, each line of it a paragraph, its note under it; then the
 * page's title, linked. Nothing in title, quotes or notes
 * marks anything up; of an address of mail, some programs make a link all the same.
 */
export function markdownQuotation({ title, link, snippets }: Quotation): string {
  const blocks = snippets.flatMap(({ quote, note }) => [
    linesOf(quote)
      .map((line) => `> ${escapeMarkdown(line)}`)
      .join('\n>\n'),
    ...linesOf(note).map(escapeMarkdown),
  ]);
  const name = escapeMarkdown(oneLine(title)) || escapeMarkdown(link);
  return `${[...blocks, `[${name}](${escapeAddress(link)})`].filter((block) => block !== '').join('\n\n')}\n`;
}
