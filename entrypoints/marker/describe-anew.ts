import type { HighlightEdit } from '../../lib/messaging/protocol.ts';
import type { Highlight } from '../../lib/model.ts';
import { isPlaced, spanOfMark } from '../../lib/page/page-marks.ts';
import { wordSpan } from './compose-highlight.ts';
import type { PageContext } from './page-context.ts';

/**
 * Brings what is kept of these marks up to date with the page they stand on now, before a link is made to
 * them: a page that has changed since may say the same words in another place, which browsers without
 * Snipmark would show instead. A printable version leaves the marks of its original as they are: the link opens
 * the original. Resolves when that is saved, or waits with the rest.
 */
export async function describeAnew(context: PageContext, ids: readonly string[]): Promise<void> {
  const updatedAt = context.now();
  const edits = ids.flatMap((id): HighlightEdit[] => {
    const mark = context.marks.get(id);
    if (!mark || !isPlaced(mark) || !isOf(mark.highlight, context.document)) return [];
    const wording = wordSpan(context, spanOfMark(context.index, mark));
    if (!wording) return [];
    const { selectors, textDirective } = wording;
    const before = { selectors: mark.highlight.selectors, textDirective: mark.highlight.textDirective };
    if (JSON.stringify({ selectors, textDirective }) === JSON.stringify(before)) return [];
    context.marks.place({ ...mark.highlight, selectors, textDirective, updatedAt }, mark.range, mark.stored);
    return [{ id, changes: { selectors, textDirective }, updatedAt }];
  });
  await (edits.length > 0 ? context.saver.save({ puts: [], edits }) : context.saver.flush());
}

/** Whether the mark was made at this document's address, whatever the query adds to it. */
function isOf({ rawUrl }: Highlight, { location }: Document): boolean {
  return URL.canParse(rawUrl) && new URL(rawUrl).pathname === location.pathname;
}
