import { expect, test } from 'vitest';
import { daysLeft } from '../../components/library/bin/days-left.ts';
import { composeYear } from '../../components/library/marks/compose-year.ts';
import { BIN_MS } from '../../lib/store/bin.ts';

test('a year has all its days, each under its weekday', () => {
  const weeks = composeYear([], 2024);
  const days = weeks.flat().filter((day) => day !== null);
  expect(days).toHaveLength(366);
  // 1 January 2024 was a Monday, 31 December a Tuesday.
  expect(weeks[0]?.[0]?.day).toBe('2024-01-01');
  expect(weeks.at(-1)?.map((day) => day?.day ?? null)).toEqual([
    '2024-12-30',
    '2024-12-31',
    ...[null, null, null, null, null],
  ]);
});

test('days with more marks are stronger, and every day with one is not like a day with none', () => {
  const days = [
    { day: '2024-05-01', count: 1 },
    { day: '2024-05-02', count: 40 },
    { day: '2023-05-02', count: 9000 },
  ];
  const all = composeYear(days, 2024).flat();
  const level = (wanted: string) => all.find((each) => each?.day === wanted)?.level;
  expect(level('2024-05-03')).toBe(0);
  expect(level('2024-05-01')).toBe(1);
  expect(level('2024-05-02')).toBeGreaterThanOrEqual(3);
});

test('what was removed now stays as long as the bin keeps it', () => {
  const now = Date.UTC(2026, 1, 1);
  expect(daysLeft(now, now)).toBe(BIN_MS / (24 * 60 * 60 * 1000));
  expect(daysLeft(now - 1, now)).toBe(30);
  expect(daysLeft(now - BIN_MS + 1, now)).toBe(1);
  expect(daysLeft(now - BIN_MS, now)).toBe(0);
  expect(daysLeft(now - 2 * BIN_MS, now)).toBe(0);
});
