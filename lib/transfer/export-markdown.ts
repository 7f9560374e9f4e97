import { fillMarkdown, type MarkdownTemplate } from './markdown-template.ts';
import type { PageOfMarks } from './page-of-marks.ts';

/** All pages with their marks in one Markdown file, in pieces. */
export async function* exportMarkdown(
  pages: AsyncIterable<PageOfMarks>,
  template: MarkdownTemplate,
): AsyncGenerator<string> {
  let isFirst = true;
  for await (const page of pages) {
    const text = fillMarkdown(page, template, false);
    yield isFirst ? text : `\n${text}`;
    isFirst = false;
  }
}
