import { expect, test } from 'vitest';
import { isBackupDue } from '../../entrypoints/background/is-backup-due.ts';

const HOUR = 3_600_000;
const NOW = 100 * 24 * HOUR;
const ago = (hours: number): number => NOW - hours * HOUR;
const record = (writtenAt: number | null, failedAt: number | null = null) => ({
  writtenAt,
  failedAt,
  marks: 1,
  handedAt: null,
});

test.each([
  ['never wanted', 'never', record(null), ago(1), false],
  ['wanted, none written, nothing saved', 'day', record(null), null, false],
  ['wanted, none written', 'week', record(null), ago(500), true],
  ['23 hours ago, daily', 'day', record(ago(23)), ago(1), false],
  ['24 hours ago, daily', 'day', record(ago(24)), ago(1), true],
  ['24 hours ago, nothing saved since', 'day', record(ago(24)), ago(25), false],
  ['6 days ago, weekly', 'week', record(ago(6 * 24)), ago(1), false],
  ['7 days ago, weekly', 'week', record(ago(7 * 24)), ago(1), true],
  ['failed half an hour ago', 'day', record(null, ago(0.5)), ago(1), false],
  ['failed an hour ago', 'day', record(null, ago(1)), ago(2), true],
  ['by a clock that was ahead', 'day', record(ago(-48)), ago(-49), true],
] as const)('%s', (_, every, records, savedAt, due) => {
  expect(isBackupDue({ every }, records, savedAt, NOW)).toBe(due);
});
