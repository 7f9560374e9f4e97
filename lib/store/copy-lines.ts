import { fnv1a } from '../search/fnv1a.ts';

const SUM_LENGTH = 8;

/** The sum of a line's JSON, by which a damaged line is known. */
const sumOf = (json: string): string => (fnv1a(json) >>> 0).toString(16).padStart(SUM_LENGTH, '0');

/** The text of a file with these records: a line for each, its sum in hexadecimal, a space, and the record as JSON. */
export function writeLines(records: Iterable<object>): string {
  let text = '';
  for (const record of records) {
    const json = JSON.stringify(record);
    text += `${sumOf(json)} ${json}\n`;
  }
  return text;
}

/** The records of such a file that are what they should be. Lines that are not as they were written are left out. */
export function readLines<One>(text: string, isRight: (value: unknown) => value is One): One[] {
  return text.split('\n').flatMap((line) => {
    const json = line.slice(SUM_LENGTH + 1);
    if (line.slice(0, SUM_LENGTH) !== sumOf(json)) return [];
    const value = parse(json);
    return isRight(value) ? [value] : [];
  });
}

/** What the JSON says; null where it is none, which a sum that fits by chance does not tell. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
