import { expect, test } from 'vitest';
import { type ImportPorts, startImport } from '../../entrypoints/library/start-import.ts';
import type { Highlight } from '../../lib/model.ts';
import { mergePut } from '../../lib/store/merge-write.ts';
import { exportJson } from '../../lib/transfer/export-json.ts';
import hypothesis from '../fixtures/imports/hypothesis.json?raw';
import { makeHighlight } from '../store/make-highlight.ts';
import { batchesOf, textOfPieces } from '../transfer/read-text.ts';

function createStore() {
  const kept = new Map<string, Highlight>();
  const ports: ImportPorts = {
    lookup: async (ids) => ids.map((id) => kept.get(id)),
    write: async (batch) => {
      for (const row of batch) kept.set(row.id, mergePut(kept.get(row.id), row));
    },
    writeShares: async () => undefined,
    now: () => 9_000,
  };
  return { kept, ports };
}

const nothing = () => undefined;

async function largeFile(marks: number): Promise<File> {
  const highlights = Array.from({ length: marks }, (_, i) =>
    makeHighlight({ id: `m${i}`, note: 'x'.repeat(400) }),
  );
  const text = await textOfPieces(exportJson({ highlights: batchesOf(highlights), shares: batchesOf() }, 0));
  return new File([text], 'marks.json');
}

test('a file is planned and then written, by the worker that the library starts', async () => {
  const { kept, ports } = createStore();
  const session = startImport(new File([hypothesis], 'hypothesis.json', { lastModified: 5 }), ports);
  const plan = await session.plan(nothing);
  expect(plan).toMatchObject({ format: 'hypothesis', trouble: null });
  expect(plan.rows.map(({ says, state }) => [state, says])).toEqual([
    ['new', 'one river cruise'],
    ['new', 'thirteen different bells'],
    ['rejected', 'I think so too.'],
    ['rejected', 'The whole page is worth keeping.'],
  ]);
  expect(kept.size).toBe(0);
  expect(await session.run(true, nothing)).toMatchObject({ written: 2, rejected: 2, ended: null });
  expect([...kept.values()].map(({ quote }) => quote)).toEqual([
    'one river cruise',
    'thirteen different bells',
  ]);
});

test('the page stays responsive while a large file is read, and sees how far it is', async () => {
  const { ports } = createStore();
  const session = startImport(await largeFile(20_000), ports);
  let beats = 0;
  let isOver = false;
  const beat = () => {
    beats++;
    if (!isOver) setTimeout(beat);
  };
  beat();
  const steps: number[] = [];
  const plan = await session.plan(({ read }) => steps.push(read));
  isOver = true;
  expect(plan.counts.new).toBe(20_000);
  expect(steps.length).toBeGreaterThan(10);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(steps.at(-1)).toBe(1);
  // Between any two batches of a worker's there is room for others; 4 ms is the shortest that timers wait.
  expect(beats).toBeGreaterThan(2 * steps.length);
});

test('it can be cancelled: what was written stays, and nothing more comes', async () => {
  const { kept, ports } = createStore();
  const session = startImport(await largeFile(20_000), ports);
  const result = await session.run(true, ({ done }) => {
    if (done && done.written > 4000) session.cancel();
  });
  expect(result.ended).toBe('cancelled');
  expect(result.written).toBe(kept.size);
  expect(kept.size).toBeGreaterThan(4000);
  expect(kept.size).toBeLessThan(10_000);
  await expect(session.plan(nothing)).rejects.toThrow();
});
