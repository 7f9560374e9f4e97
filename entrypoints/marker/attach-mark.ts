import { CONFIRMS_FOR_MS, showBar } from '../../components/page/ui-state.ts';
import { rangeOfSpan, spanOfRange } from '../../lib/anchor/span-range.ts';
import type { Protocol } from '../../lib/messaging/protocol.ts';
import { selectedRange } from '../../lib/page/selected-range.ts';
import { localeOf, snapToWords } from '../../lib/page/snap-range.ts';
import { ORPHANS } from '../../lib/words/orphans.ts';
import { BAR } from '../../lib/words/page.ts';
import type { PageContext } from './page-context.ts';
import type { Tending } from './tend-mark.ts';

/**
 * Puts a mark whose words have left the page on what the reader has selected, as a new mark would be put there; its
 * ink, note, tags and times stay. Can be undone from the bar.
 *
 * @param reopen reads the page's marks again
 * @throws Error where the page does not have this mark
 */
export function createAttaching(
  context: PageContext,
  tending: Pick<Tending, 'setExact'>,
  reopen: () => void,
): (id: string) => ReturnType<Protocol['attachMark']> {
  const { document, index, marks, changeTime, saver, ui } = context;

  function snapped(selected: Range): Range {
    const span = snapToWords(index.current(), spanOfRange(index.current(), selected), localeOf(document));
    return rangeOfSpan(index.current(), span.start, span.end) ?? selected;
  }

  return (id) => {
    const mark = marks.get(id);
    if (mark === undefined) throw new Error('This mark is not of this page.');
    const selected = selectedRange(document, index.source.tree);
    if (!selected) return 'no-selection';
    const { selectors, quote, textDirective } = mark.highlight;
    if (!tending.setExact(id, snapped(selected))) return 'no-words';
    document.getSelection()?.removeAllRanges();
    const undo = async () => {
      const changes = { selectors, quote, textDirective };
      if (await saver.save({ puts: [], edits: [{ id, changes, updatedAt: changeTime() }] })) reopen();
      showBar(ui, { id: 'status', text: ORPHANS.detached, fadesAfter: CONFIRMS_FOR_MS });
    };
    showBar(ui, {
      id: 'status',
      text: ORPHANS.attached,
      actions: [{ name: BAR.undo, run: () => void undo() }],
    });
    return null;
  };
}
