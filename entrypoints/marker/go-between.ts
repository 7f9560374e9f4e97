import { CONFIRMS_FOR_MS, showBar } from '../../components/page/ui-state.ts';
import type { Ink } from '../../lib/model.ts';
import { comparePlaces } from '../../lib/page/compare-places.ts';
import { isPlaced } from '../../lib/page/page-marks.ts';
import { scrollToRange } from '../../lib/page/scroll-to-range.ts';
import { BAR, GOING } from '../../lib/words/page.ts';
import type { CardControl } from './card-control.ts';
import type { GuestControl } from './guest-control.ts';
import type { GuestVisit } from './guest-visit.ts';
import type { PageContext } from './page-context.ts';
import { shorten } from './shorten.ts';

/** The most UTF-16 units of a snippet's words that are read out. */
const MOST_READ = 120;

/** A snippet that is on the page: a mark of the reader's own, or one that came by a link. */
export interface PlacedSnippet {
  /** Tells it from the others on the page. */
  readonly key: string;
  readonly ink: Ink;
  readonly range: Range;
}

/** Takes the reader from snippet to snippet. */
export interface GoBetween {
  /** All that are on the page, in no order. */
  placed(): readonly PlacedSnippet[];
  /**
   * Goes to the next snippet in reading order, or to the previous one, and round: from the one last gone to, else from
   * the view's top. Returns whether there was one; else says that there is none.
   */
  go(step: 1 | -1): boolean;
  /** Goes to the first of these, or, where the reader is at one of them, to the one behind it. */
  goToOne(keys: readonly string[]): void;
}

interface Openable extends PlacedSnippet {
  readonly open: () => void;
}

export function createGoBetween(
  { marks, ui, isTranslated }: PageContext,
  visit: GuestVisit,
  card: CardControl,
  guestCard: GuestControl,
): GoBetween {
  let last: string | null = null;

  function placed(): Openable[] {
    if (isTranslated()) return [];
    const own = marks
      .all()
      .filter(isPlaced)
      .map(
        ({ highlight: { id, ink }, range }): Openable => ({
          key: `mark:${id}`,
          ink,
          range,
          open: () => card.open(id, null),
        }),
      );
    const guests = visit.foreign().map(
      (guest): Openable => ({
        key: `guest:${guest.guest.ordinal}`,
        ink: guest.guest.ink,
        range: guest.range,
        open: () => guestCard.open(guest, false),
      }),
    );
    // A page that re-renders leaves ranges collapsed, or in trees that it has thrown away.
    return [...own, ...guests].filter(({ range }) => !range.collapsed && range.startContainer.isConnected);
  }

  const inOrder = () => placed().sort((a, b) => comparePlaces(a.range, b.range));

  /** Where the reader is: at the snippet whose card is open, else at the one last gone to. */
  function current(): string | null {
    const { card: own, guestCard: guest } = ui;
    if (own.value) return `mark:${own.value.highlight.id}`;
    return guest.value ? `guest:${guest.value.ordinal}` : last;
  }

  function firstInView(snippets: readonly Openable[]): number {
    const at = snippets.findIndex(({ range }) => range.getBoundingClientRect().top >= 0);
    return at === -1 ? snippets.length : at;
  }

  function goTo(snippets: readonly Openable[], at: number): void {
    const snippet = snippets[at];
    if (!snippet) return;
    card.close();
    guestCard.close();
    last = snippet.key;
    scrollToRange(snippet.range);
    snippet.open();
    const words = snippet.range.toString().replace(/\s+/g, ' ').trim();
    ui.announcement.value = GOING.at(at + 1, snippets.length, shorten(words, MOST_READ));
  }

  return {
    placed,
    go(step) {
      const snippets = inOrder();
      const { length } = snippets;
      if (length === 0) {
        const text = isTranslated() ? BAR.translatedMark : GOING.nowhere;
        showBar(ui, { id: 'status', text, fadesAfter: CONFIRMS_FOR_MS });
        return false;
      }
      const from = snippets.findIndex(({ key }) => key === current());
      const next = from !== -1 ? from + step : firstInView(snippets) + (step === 1 ? 0 : -1);
      goTo(snippets, (next + length) % length);
      return true;
    },
    goToOne(keys) {
      const key = keys[(keys.indexOf(current() ?? '') + 1) % keys.length];
      const snippets = inOrder();
      goTo(
        snippets,
        snippets.findIndex((snippet) => snippet.key === key),
      );
    },
  };
}
