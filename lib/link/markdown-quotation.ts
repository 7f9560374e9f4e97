import { linesOf, oneLine } from './plain-lines.ts';
import type { Quotation } from './quotation.ts';

/** Characters that mark something up wherever they stand, in CommonMark or in what is common beside it. */
const ALWAYS = /[\\`*_[\]<>~|$]|&(?=#?\w+;)/g;
/** What begins a list, a heading, a rule or a fence. */
const AT_START = /^(?:[-+#=:]|\d+(?=[.)]))/;
/** What is made a link without being written as one: its escapes would be shown. */
const BARE_ADDRESS = /:(?=\/\/)|(?<=\bwww)\./gi;

/** One line of text, so written that Markdown shows it and nothing else. */
function escapeMarkdown(line: string): string {
  const escaped = line.replace(ALWAYS, '\\$&').replace(BARE_ADDRESS, '\\$&');
  return escaped.replace(AT_START, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** The address, so written that it ends where it ends and stays what it is. */
function escapeAddress(link: string): string {
  return link
    .replace(/[\s()<>[\]\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replace(/&(?=#?\w+;)/g, '\\&');
}

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
