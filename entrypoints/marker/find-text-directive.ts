import { toNormalisedOffset } from '../../lib/anchor/readable-text.ts';
import type { TextIndex } from '../../lib/anchor/text-index.ts';
import { simulateTextDirective } from '../../lib/link/simulate-text-directive.ts';
import type { TextSpan } from '../../lib/page/snap-span.ts';

/** The normalised span that the browser shows for this value of a `text=` directive; null where it shows nothing. */
export function findTextDirective(index: TextIndex, value: string): TextSpan | null {
  const readable = index.readable();
  const shown = simulateTextDirective(readable.text, value);
  if (!shown) return null;
  const start = toNormalisedOffset(readable, shown.start);
  const end = toNormalisedOffset(readable, shown.end);
  return start < end ? { start, end } : null;
}
