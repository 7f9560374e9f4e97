const DAY_MS = 24 * 60 * 60 * 1000;
/** How long removed marks stay; the same as `BIN_MS` in `lib/store/bin.ts`. */
const BIN_DAYS = 30;

/** For how many days, the last begun one included, a mark that was removed then can still be brought back; times in milliseconds. */
export function daysLeft(deletedAt: number, now: number): number {
  return Math.max(0, Math.ceil((deletedAt + BIN_DAYS * DAY_MS - now) / DAY_MS));
}
