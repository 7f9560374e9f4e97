import { expect, test, vi } from 'vitest';
import { createBackupKeeper } from '../../entrypoints/background/keep-backup.ts';
import { sentinelItems } from '../../lib/store/sentinel.ts';
import { createMemoryArea } from '../store/memory-area.ts';

const DAY = 24 * 3_600_000;
const START = new Date(2026, 10, 25, 12).getTime();

/** A keeper of backups in whose library something was saved an hour ago, by a clock of its own. */
async function keeper(write = vi.fn<(name: string) => Promise<number>>(async () => 3)) {
  const area = createMemoryArea();
  const clock = { now: START };
  const saved = (at: number) =>
    area.set(
      sentinelItems({
        generation: 'one',
        rows: 3,
        writes: 3,
        at,
        isBehind: false,
        unchecked: [],
        damaged: [],
      }),
    );
  await saved(START - 3_600_000);
  const backup = createBackupKeeper({ area, write, now: () => clock.now });
  const record = async () => (await area.get(['backupRecord'])).backupRecord;
  return { area, backup, clock, record, saved, write };
}

test('nothing is written before it is wanted', async () => {
  const { backup, write } = await keeper();
  await backup.look();
  expect(write).not.toHaveBeenCalled();
});

test('one is written when it is switched on, and the next when a day has passed and something was saved', async () => {
  const { backup, clock, record, saved, write } = await keeper();
  await backup.set({ every: 'day' });
  await vi.waitFor(async () => expect(await record()).toMatchObject({ writtenAt: START, marks: 3 }));
  expect(write).toHaveBeenLastCalledWith('snipmark-2026-11-25.json');
  clock.now += DAY;
  await backup.look();
  expect(write).toHaveBeenCalledTimes(1);
  await saved(clock.now - 1);
  await Promise.all([backup.look(), backup.look()]);
  expect(write).toHaveBeenCalledTimes(2);
  expect(write).toHaveBeenLastCalledWith('snipmark-2026-11-26.json');
});

test('what was saved while one was being written is in the next', async () => {
  const { backup, clock, record, saved, write } = await keeper();
  write.mockImplementationOnce(async () => {
    clock.now += 1000;
    await saved(clock.now);
    clock.now += 1000;
    return 3;
  });
  await backup.set({ every: 'day' });
  await vi.waitFor(async () => expect(await record()).toMatchObject({ writtenAt: START }));
  clock.now += DAY;
  await backup.look();
  expect(write).toHaveBeenCalledTimes(2);
});

test('one that failed is noted, tried again after an hour, or when it is asked for anew', async () => {
  const says = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { backup, clock, record, write } = await keeper();
  write.mockRejectedValueOnce(new Error('full')).mockRejectedValueOnce(new Error('full'));
  await backup.set({ every: 'week' });
  await vi.waitFor(async () => expect(await record()).toMatchObject({ failedAt: START, writtenAt: null }));
  await backup.look();
  expect(write).toHaveBeenCalledTimes(1);
  await backup.set({ every: 'week' });
  await vi.waitFor(() => expect(write).toHaveBeenCalledTimes(2));
  clock.now += 3_600_000;
  await backup.look();
  expect(await record()).toMatchObject({ failedAt: null, writtenAt: clock.now });
  says.mockRestore();
});
