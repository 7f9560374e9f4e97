import { spanOfRange } from '../../lib/anchor/span-range.ts';
import { readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import type { Tone } from '../../lib/page/paint-style.ts';
import { toneOf } from '../../lib/page/tone-of.ts';
import { fullAddress } from './full-address.ts';
import type { PageContext } from './page-context.ts';

/** Has the browser's own painting of `text=` directives give way to ours. */
export interface NativeCover {
  /** What we paint may be other than before. What happens at once is looked at once, when the page is idle. */
  update(): void;
}

/** @param paintedRanges all that we paint */
export function createNativeCover(context: PageContext, paintedRanges: () => readonly Range[]): NativeCover {
  const { index, isTranslated, native, signal } = context;
  let hiddenFor: Tone | null = null;
  let isWaiting = false;

  /** The ground of what we paint, where all that the browser shows lies under it; null otherwise. */
  function judge(): Tone | null {
    const { texts } = readFragmentDirective(fullAddress());
    if (texts.length === 0 || isTranslated()) return null;
    const current = index.current();
    const ranges = paintedRanges();
    const spans = ranges.map((range) => spanOfRange(current, range));
    const isCovered = texts.every((value) => {
      const shown = native.find(value);
      return !shown || spans.some(({ start, end }) => start <= shown.start && shown.end <= end);
    });
    // Where ours is on light and on dark ground at once, no one text colour would do.
    const [tone, other] = new Set(ranges.map(({ startContainer }) => toneOf(startContainer)));
    return isCovered && tone && !other ? tone : null;
  }

  function look(): void {
    isWaiting = false;
    if (signal.aborted) return;
    const tone = judge();
    if (tone === hiddenFor) return;
    hiddenFor = tone;
    sendMessage('hideTargetText', tone).catch((error) => console.warn('Snipmark:', error));
  }

  return {
    update() {
      if (isWaiting) return;
      isWaiting = true;
      requestIdleCallback(look, { timeout: 300 });
    },
  };
}
