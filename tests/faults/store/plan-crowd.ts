import type { HighlightEdit, WriteRequest } from '../../../lib/messaging/protocol.ts';
import { type Highlight, INKS } from '../../../lib/model.ts';
import { makeHighlight } from '../../store/make-highlight.ts';

/** What many writers do at once. */
export interface CrowdPlan {
  /** What is there before. */
  readonly before: readonly Highlight[];
  /** In any order, from whomever. */
  readonly requests: readonly WriteRequest[];
  /** What there must be after them, whatever came first. */
  readonly after: readonly Highlight[];
}

const SEEDED = 60;

/**
 * Saves of new marks, and changes, removals and comings back of some that all quarrel about: of each field, what was
 * done last counts, by the time at which it was done.
 * @param random gives whole numbers from 0, below what it is given
 */
export function planCrowd(count: number, address: string, random: (below: number) => number): CrowdPlan {
  const start = Date.now() - 3_600_000;
  const place = { rawUrl: address, pageKey: address.replace(/^http:\/\//, '') };
  const pick = <T>(from: readonly T[]) => from[random(from.length)] as T;
  const mark = (id: string, time: number) =>
    makeHighlight({ ...place, id, createdAt: time, updatedAt: time });

  const before = Array.from({ length: SEEDED }, (_, i) => mark(`seeded-${i}`, start));
  const puts: Highlight[] = [];
  const edits: HighlightEdit[] = [];
  for (let i = 1; i <= count; i++) {
    const time = start + i;
    if (random(3) === 0) puts.push(mark(`new-${i}`, time));
    else {
      const changes = pick<HighlightEdit['changes']>([
        { ink: pick(INKS) },
        { note: `Note ${i}` },
        { tags: [`tag ${i}`], note: `Tagged ${i}` },
        { deletedAt: time },
        { deletedAt: 0 },
      ]);
      edits.push({ id: pick(before).id, changes, updatedAt: time });
    }
  }
  const changed = before.map((row) => {
    const own = edits.filter(({ id }) => id === row.id);
    const last = own.at(-1)?.updatedAt ?? row.updatedAt;
    return Object.assign({ ...row }, ...own.map(({ changes }) => changes), { updatedAt: last }) as Highlight;
  });
  const requests: WriteRequest[] = [
    ...puts.map((put) => ({ puts: [put], edits: [] })),
    ...edits.map((edit) => ({ puts: [], edits: [edit] })),
  ];
  return { before, requests: shuffle(requests, random), after: [...changed, ...puts] };
}

function shuffle<T>(all: readonly T[], random: (below: number) => number): T[] {
  const keyed = all.map((one) => ({ one, key: random(1_000_000) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
}
