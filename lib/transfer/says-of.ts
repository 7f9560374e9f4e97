import { oneLine } from '../link/plain-lines.ts';
import { isFields, textOf } from './fields.ts';

const MOST = 80;

/** Where programs keep what they have to say of a row. */
const NAMES = ['quote', 'text', 'Highlight', 'Quote', 'Body', 'title', 'uri', 'url', 'id'];

/** The beginning of a text, on one line, to know a row by. */
export function shorten(text: string): string {
  const line = oneLine(text.slice(0, 4 * MOST));
  return line.length > MOST ? `${line.slice(0, MOST).trimEnd().toWellFormed()}…` : line;
}

/** What a row of a file says of itself, to know it by; '' where it says nothing. */
export function saysOf(value: unknown): string {
  if (!isFields(value)) return '';
  return shorten(NAMES.map((name) => textOf(value[name])).find((text) => text.trim() !== '') ?? '');
}
