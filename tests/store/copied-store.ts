import type { Highlight, Share } from '../../lib/model.ts';
import { freshFolder, freshName, openWorking, readCopies } from './fresh-store.ts';
import { makeHighlight } from './make-highlight.ts';
import { createMemoryArea } from './memory-area.ts';

export const first = makeHighlight();
export const second = makeHighlight({ id: 'second', note: 'mine' });
export const rows = [first, second];

/** A link on record to the page of these marks. */
export const shareOf = (id: string): Share => ({
  id,
  pageKey: first.pageKey,
  link: `https://example.org/story#s=${id}`,
  title: 'A story',
  highlightIds: ['first'],
  withNotes: false,
  isInAddress: false,
  createdAt: 1000,
});

export const byId = (list: readonly Highlight[] | null) => list?.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** A place for one store after another. */
export function place() {
  const parts = { databaseName: freshName(), area: createMemoryArea(), folder: freshFolder() };
  return { ...parts, open: () => openWorking(parts), copies: () => readCopies(parts.folder) };
}

/** The names of the files of one kind: 'marks' or 'aside'. */
export const filesOf = (kind: string): string[] =>
  Array.from({ length: 64 }, (_, i) => `${kind}-${`${i}`.padStart(2, '0')}`);

/** The rows that were put aside. */
export async function readAside(folder: ReturnType<typeof freshFolder>): Promise<Highlight[]> {
  const texts = await Promise.all(filesOf('aside').map((name) => folder.read(name)));
  const lines = texts
    .join('')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line.slice(9)) as Highlight);
}
