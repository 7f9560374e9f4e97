import type { Highlight } from '../model.ts';
import { inReadingOrder } from '../search/reading-order.ts';

/** The kept marks of one page, as they stand on it. */
export interface PageOfMarks {
  /** The newest title that the page had; its key where it had none. */
  readonly title: string;
  /** The newest address that it was marked at. */
  readonly address: string;
  /** In reading order, behind them those that are not known to stand anywhere, by age; at least one. */
  readonly marks: readonly Highlight[];
}

/** Whether it is known where on its page it stood: another program's description does not say (`foreign-mark.ts`). */
const isPositioned = ({ selectors: { distinction, position, range } }: Highlight): boolean =>
  range !== null || distinction !== null || position.start > 0;

function inOrder(marks: readonly Highlight[]): Highlight[] {
  const others = marks.filter((mark) => !isPositioned(mark));
  return [...inReadingOrder(marks.filter(isPositioned)), ...others.sort((a, b) => a.createdAt - b.createdAt)];
}

/** The page of these marks, which are all of one. */
export function pageOfMarks(marks: readonly Highlight[]): PageOfMarks {
  const byAge = [...marks].sort((a, b) => b.createdAt - a.createdAt);
  const named = byAge.find(({ title }) => title.trim() !== '');
  return {
    title: named?.title.trim() ?? byAge[0]?.pageKey ?? '',
    address: byAge[0]?.rawUrl ?? '',
    marks: inOrder(marks),
  };
}

/**
 * The pages of kept marks, one after another.
 * @param highlights in batches, those of one page beside each other (ordered by `pageKey`)
 */
export async function* groupPages(
  highlights: AsyncIterable<readonly Highlight[]>,
): AsyncGenerator<PageOfMarks> {
  let marks: Highlight[] = [];
  for await (const batch of highlights) {
    for (const mark of batch) {
      if (mark.deletedAt > 0) continue;
      if (marks.length > 0 && marks[0]?.pageKey !== mark.pageKey) {
        yield pageOfMarks(marks);
        marks = [];
      }
      marks.push(mark);
    }
  }
  if (marks.length > 0) yield pageOfMarks(marks);
}
