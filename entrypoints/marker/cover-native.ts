import { spanOfRange } from '../../lib/anchor/span-range.ts';
import { readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import type { Tone } from '../../lib/page/paint-style.ts';
import { toneOf } from '../../lib/page/tone-of.ts';
import { fullAddress } from './full-address.ts';
import type { PageContext } from './page-context.ts';

/** Of an address with more directives than this, the browser's painting is left alone. */
const MOST_TEXTS = 100;

/** Has the browser's own painting of `text=` directives give way to ours. */
export interface NativeCover {
  /** What we paint may be other than before. What happens at once is looked at once, when the page is idle. */
  update(): void;
  /** The document has been led to another address. */
  navigated(): void;
}

/** @param paintedRanges all that we paint */
export function createNativeCover(context: PageContext, paintedRanges: () => readonly Range[]): NativeCover {
  const { index, isTranslated, native, signal } = context;
  /** What the browser was last led to; an address that we put there leads nowhere. */
  let texts = readTexts();
  let hiddenFor: Tone | null = null;
  let isWaiting = false;

  /** The ground of what we paint, where all that the browser shows lies under it; null otherwise. */
  function judge(): Tone | null {
    if (texts.length === 0 || texts.length > MOST_TEXTS || isTranslated()) return null;
    const ranges = paintedRanges();
    // Where ours is on light and on dark ground at once, no one text colour would do.
    const [tone, other] = new Set(ranges.map(({ startContainer }) => toneOf(startContainer)));
    if (!tone || other) return null;
    const current = index.current();
    const spans = ranges.map((range) => spanOfRange(current, range));
    const isCovered = texts.every((value) => {
      const shown = native.find(value);
      return !shown || spans.some(({ start, end }) => start <= shown.start && shown.end <= end);
    });
    return isCovered ? tone : null;
  }

  function look(): void {
    isWaiting = false;
    if (signal.aborted) return;
    say(judge());
  }

  function say(tone: Tone | null): void {
    if (tone === hiddenFor) return;
    hiddenFor = tone;
    sendMessage('hideTargetText', tone).catch((error) => console.warn('Snipmark:', error));
  }

  function update(): void {
    if (isWaiting) return;
    isWaiting = true;
    requestIdleCallback(look, { timeout: 300 });
  }

  // What we paint goes when Snipmark is switched off: then the browser's own is to be seen again.
  signal.addEventListener('abort', () => say(null));
  return {
    update,
    navigated() {
      texts = readTexts();
      update();
    },
  };
}

const readTexts = (): readonly string[] => readFragmentDirective(fullAddress()).texts;
