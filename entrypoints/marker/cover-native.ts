import { spanOfRange } from '../../lib/anchor/span-range.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import type { Tone } from '../../lib/page/paint-style.ts';
import { toneOf } from '../../lib/page/tone-of.ts';
import { findTextDirective } from './find-text-directive.ts';
import type { PageContext } from './page-context.ts';

/** Has the browser's own painting of `text=` directives give way to ours. */
export interface NativeCover {
  /** Hides it, where all that it shows of these directives lies under these ranges, which we paint. */
  hideUnder(ranges: readonly Range[], textDirectives: readonly string[]): void;
  /** Lets it be seen again. */
  lift(): void;
}

export function createNativeCover({ index }: PageContext): NativeCover {
  let isHidden = false;

  function say(tone: Tone | null): void {
    isHidden = tone !== null;
    sendMessage('hideTargetText', tone).catch((error) => console.warn('Snipmark:', error));
  }

  return {
    hideUnder(ranges, textDirectives) {
      if (isHidden) return;
      const current = index.current();
      const spans = ranges.map((range) => spanOfRange(current, range));
      const isCovered = textDirectives.every((value) => {
        const shown = findTextDirective(current, value);
        return !shown || spans.some(({ start, end }) => start <= shown.start && shown.end <= end);
      });
      if (!isCovered) return;
      // Where ours is on light and on dark ground at once, no one text colour would do.
      const [tone, other] = new Set(ranges.map(({ startContainer }) => toneOf(startContainer)));
      if (tone && !other) say(tone);
    },
    lift() {
      if (isHidden) say(null);
    },
  };
}
