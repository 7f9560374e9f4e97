import { spanOfRange } from '../../lib/anchor/span-range.ts';
import { readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import type { Cover, Tone } from '../../lib/page/paint-style.ts';
import type { PageContext } from './page-context.ts';

/** Of an address with more directives than this, the browser's painting is left alone. */
const MOST_TEXTS = 100;

/** Has the browser's own painting of `text=` directives give way to ours. */
export interface NativeCover {
  /** What we paint may be other than before. What happens at once is looked at once, when the page is idle. */
  update(): void;
  /** The document has been led to this address. */
  ledTo(address: string): void;
}

export function createNativeCover(context: PageContext): NativeCover {
  const { index, isTranslated, native, painter, signal } = context;
  /** The directives that the browser was last led by: they are shown on, though the page wipes its address. */
  let texts: readonly string[] = [];
  let cover: Cover | null = null;
  let isWaiting = false;

  /** The ground of what we paint, where all that the browser shows lies under it; null otherwise. */
  function judge(): Tone | null {
    if (texts.length === 0 || texts.length > MOST_TEXTS || isTranslated()) return null;
    // Where ours is on light and on dark ground at once, no one text colour would do.
    const [tone, other] = painter.tones();
    if (!tone || other) return null;
    const current = index.current();
    const spans = painter.painted().map(({ range }) => spanOfRange(current, range));
    const isCovered = texts.every((value) => {
      const shown = native.find(value);
      return !shown || spans.some(({ start, end }) => start <= shown.start && shown.end <= end);
    });
    return isCovered ? tone : null;
  }

  function look(): void {
    isWaiting = false;
    if (signal.aborted) return;
    // What was covered once stays hidden when the marks go: the reader has taken them away.
    say(judge() ?? (cover === null ? null : 'bare'));
  }

  function say(next: Cover | null): void {
    if (next === cover) return;
    cover = next;
    sendMessage('hideTargetText', next).catch((error) => console.warn('Snipmark:', error));
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
    ledTo(address) {
      const led = readFragmentDirective(address).texts;
      if (led.length > 0) {
        texts = led;
        say(null);
      }
      update();
    },
  };
}
