import { END_OF_TIME } from '../model.ts';

/**
 * Milliseconds since the epoch of a time as programs write it into files: ISO 8601, with a space for its 'T' too;
 * without a zone it is the reader's own. Null where it is none.
 */
export function parseTime(text: unknown): number | null {
  if (typeof text !== 'string') return null;
  const time = Date.parse(text.trim().replace(/^(\d{4}-\d{2}-\d{2}) (?=\d{2}:\d{2})/, '$1T'));
  return time >= 0 && time < END_OF_TIME ? time : null;
}

/** The time in ISO 8601, in UTC; null where it is none that a calendar has. */
export function formatTime(time: number): string | null {
  return time >= 0 && time < END_OF_TIME ? new Date(time).toISOString() : null;
}
