import type { PageTree } from '../anchor/page-tree.ts';
import { type Pace, runInSlices } from '../anchor/run-slices.ts';
import type { TextPiece, TextSieve } from '../anchor/text-sieve.ts';
import type { ChangedText } from './page-changes.ts';
import { readChanged } from './read-changed.ts';

/** What has come to a page's text and left it; read when somebody first wants to know, and only once. */
export interface PageNews {
  /** Numbers of those whose words may have come; null where more has changed than was kept: anybody's may. */
  sift(sieve: TextSieve): Promise<ReadonlySet<number> | null>;
}

export function createPageNews(
  document: Document,
  tree: PageTree,
  changed: ChangedText,
  pace: Pace,
): PageNews {
  let reading: Promise<readonly TextPiece[]> | null = null;

  function* siftAll(pieces: readonly TextPiece[], sieve: TextSieve) {
    const caught = new Set<number>();
    for (const piece of pieces) yield* sieve.sift(piece, caught);
    return caught;
  }

  return {
    async sift(sieve) {
      if (changed.isTooMuch) return null;
      reading ??= runInSlices(readChanged(document, tree, changed), pace);
      return runInSlices(siftAll(await reading, sieve), pace);
    },
  };
}
