import { saysSame } from '../../lib/anchor/says-same.ts';
import { rangeOfSpan, spanOfRange } from '../../lib/anchor/span-range.ts';
import type { ArrivedSnippet } from '../../lib/model.ts';
import { holdsWords, wordsIn } from '../../lib/page/holds-words.ts';
import { isPlaced, spanOfMark } from '../../lib/page/page-marks.ts';
import { rangeAtPoint } from '../../lib/page/range-at-point.ts';
import type { TextSpan } from '../../lib/page/snap-span.ts';
import type { PageContext } from './page-context.ts';
import type { ArrivedLink, Guest } from './read-link.ts';
import { shorten } from './shorten.ts';

/** A guest and where it is on the page. */
export interface PlacedGuest {
  readonly guest: Guest;
  readonly range: Range;
  /** The normalised words that it was put on. */
  readonly words: string;
  /** These are the words that were marked; otherwise what has become of them. */
  readonly isSame: boolean;
}

/** Where the snippets of one link are on the page. */
export interface GuestPlaces {
  readonly link: ArrivedLink;
  /** Looks for all of them anew. Resolves to whether another is there, or gone, than before; null where it was ended meanwhile. */
  find(): Promise<boolean | null>;
  /** The reader's own marks may be others than before. */
  noteMarks(): void;
  /** Whether they were looked for yet. */
  areKnown(): boolean;
  /** Whether each that was found still has its words. */
  areThere(): boolean;
  placed(): PlacedGuest[];
  /** Those that are not the reader's own already. */
  foreign(): PlacedGuest[];
  gone(): Guest[];
  describe(): ArrivedSnippet[];
  atPoint(x: number, y: number): PlacedGuest | null;
  /** Takes their painting away, and forgets where they were. */
  forget(): void;
  /** Forgets them for good. */
  end(): void;
}

export function createGuestPlaces(context: PageContext, link: ArrivedLink): GuestPlaces {
  const { document, index, marks, native, painter, isTranslated, signal } = context;
  let found: readonly (PlacedGuest | null)[] = [];
  let isOver = false;
  /** Known until the guests are looked for anew, or there are other marks. */
  let own: ReadonlySet<number> | null = null;

  const paintId = ({ ordinal }: Guest) => `guest:${ordinal}`;
  const placed = () => found.filter((place) => place !== null);

  async function findRanges(): Promise<(Range | null)[]> {
    if (link.shareId !== null) return marks.findShared(link.marks);
    return link.texts.map((text) => {
      const span = native.find(text);
      return span && rangeOfSpan(index.current(), span.start, span.end);
    });
  }

  function place(guest: Guest, range: Range | null): PlacedGuest | null {
    if (!range) return null;
    const words = wordsIn(range);
    const mark = link.shareId === null ? undefined : link.marks[guest.ordinal];
    return { guest, range, words, isSame: !mark || saysSame(mark, words) };
  }

  /** Ordinals of those that the reader has already: kept from this link before, or marked on the same words. */
  function findOwn(): ReadonlySet<number> {
    const all = marks.all();
    const kept = all.flatMap(({ highlight: { origin } }) =>
      origin !== null && origin.shareId === link.shareId ? [origin.ordinal] : [],
    );
    const spell = ({ start, end }: TextSpan) => `${start}-${end}`;
    const spans = new Set(all.filter(isPlaced).map((mark) => spell(spanOfMark(index, mark))));
    const marked = placed().filter(({ range }) => spans.has(spell(spanOfRange(index.current(), range))));
    return new Set([...kept, ...marked.map(({ guest }) => guest.ordinal)]);
  }

  function isOwn({ guest }: PlacedGuest): boolean {
    own ??= findOwn();
    return own.has(guest.ordinal);
  }

  const foreign = () => placed().filter((entry) => !isOwn(entry));

  function erase(): void {
    for (const guest of link.guests) painter.erase(paintId(guest));
  }

  function forget(): void {
    erase();
    found = [];
  }

  function describe(): ArrivedSnippet[] {
    if (found.length === 0) return [];
    return link.guests.map((guest, i) => {
      const where = found[i] ?? null;
      const state = !where ? 'gone' : isOwn(where) ? 'yours' : where.isSame ? 'here' : 'changed';
      return { ...guest, state, words: shorten(where?.range.toString().trim() ?? '') };
    });
  }

  return {
    link,
    async find() {
      const ranges = await findRanges();
      // The visit has ended, the page was translated, or Snipmark switched off.
      if (isOver || isTranslated() || signal.aborted) return null;
      const isNews = found.length !== ranges.length || ranges.some((range, i) => !range !== !found[i]);
      erase();
      found = link.guests.map((guest, i) => place(guest, ranges[i] ?? null));
      own = null;
      // The browser paints its own kind of link itself.
      if (link.shareId !== null) {
        for (const { guest, range } of foreign()) painter.paint(paintId(guest), range, guest.ink, true);
      }
      return isNews;
    },
    noteMarks() {
      own = null;
    },
    areKnown: () => found.length > 0,
    areThere: () => found.every((where) => where !== null && holdsWords(where.range, where.words)),
    placed,
    foreign,
    gone: () => link.guests.filter((_, i) => !found[i]),
    describe,
    atPoint(x, y) {
      const hit = rangeAtPoint(document, x, y, placed(), ({ guest }) => painter.layerOf(paintId(guest)));
      return hit && !isOwn(hit) ? hit : null;
    },
    forget,
    end() {
      isOver = true;
      forget();
    },
  };
}
