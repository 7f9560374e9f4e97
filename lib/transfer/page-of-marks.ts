import type { Highlight } from '../model.ts';

/** The kept marks of one page, as they stand on it. */
export interface PageOfMarks {
  /** The newest title that the page had; its key where it had none. */
  readonly title: string;
  /** The newest address that it was marked at. */
  readonly address: string;
  /** In reading order; at least one. */
  readonly marks: readonly Highlight[];
}

function compareInPage(a: Highlight, b: Highlight): number {
  const first = a.selectors.position;
  const second = b.selectors.position;
  return first.start - second.start || second.end - first.end || a.createdAt - b.createdAt;
}

/** The page of these marks, which are all of one. */
export function pageOfMarks(marks: readonly Highlight[]): PageOfMarks {
  const byAge = [...marks].sort((a, b) => b.createdAt - a.createdAt);
  const named = byAge.find(({ title }) => title.trim() !== '');
  return {
    title: named?.title.trim() ?? byAge[0]?.pageKey ?? '',
    address: byAge[0]?.rawUrl ?? '',
    marks: [...marks].sort(compareInPage),
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
