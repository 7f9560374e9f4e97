import { type Fields, isFields, listOf, textOf, textsOf } from './fields.ts';
import type { ForeignMark } from './foreign-mark.ts';
import { type Rejection, reject } from './import-row.ts';
import { plainOfHtml } from './plain-html.ts';

/** Whether it is a page as Obsidian Web Clipper exports its highlights. */
export function isObsidianPage(value: Fields): boolean {
  return typeof value.url === 'string' && Array.isArray(value.highlights);
}

/**
 * The highlights of a page of Obsidian Web Clipper. What was selected over several paragraphs is one of them, its
 * pieces joined by empty lines. Of earlier versions the text is HTML.
 */
export function fromObsidianPage(page: Fields): (ForeignMark | Rejection)[] {
  return listOf(page.highlights).map((highlight) => {
    if (!isFields(highlight)) return reject('no-record');
    return {
      source: 'obsidian',
      ownId: null,
      address: page.url,
      title: textOf(page.title),
      quote: plainOfHtml(textOf(highlight.text ?? highlight.content)),
      prefix: '',
      suffix: '',
      note: textsOf(highlight.notes).join('\n\n'),
      tags: [],
      colour: textOf(highlight.color),
      created: highlight.timestamp,
      updated: null,
    };
  });
}
