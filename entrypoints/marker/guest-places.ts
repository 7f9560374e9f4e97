import { saysSame } from '../../lib/anchor/says-same.ts';
import { rangeOfSpan, spanOfRange } from '../../lib/anchor/span-range.ts';
import { createPrintSieve, type TextSieve } from '../../lib/anchor/text-sieve.ts';
import type { ArrivedSnippet } from '../../lib/model.ts';
import { holdsWords, wordsIn } from '../../lib/page/holds-words.ts';
import { isPlaced, spanOfMark } from '../../lib/page/page-marks.ts';
import type { PageNews } from '../../lib/page/page-news.ts';
import { createPatience } from '../../lib/page/patience.ts';
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
  /** Whether to look for them anew: one has lost its words, or this news may bring one that is missing. */
  mayFindMore(news: PageNews): Promise<boolean>;
  /** When to ask that again even without a change, in milliseconds; null where there is no need. */
  asksAgainIn(): number | null;
  /** The reader's own marks may be others than before. */
  noteMarks(): void;
  /** Whether they were looked for yet. */
  areKnown(): boolean;
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

/** Guests are looked for all at once. */
const ALL = 'all';

export function createGuestPlaces(context: PageContext, link: ArrivedLink): GuestPlaces {
  const { document, index, marks, native, painter, isTranslated, signal } = context;
  let found: readonly (PlacedGuest | null)[] = [];
  let isOver = false;
  const patience = createPatience(() => performance.now());
  let sieve: TextSieve | null = null;
  /** Known until the guests are looked for anew, or there are other marks. */
  let own: ReadonlySet<number> | null = null;

  const paintId = ({ ordinal }: Guest) => `guest:${ordinal}`;
  const placed = () => found.filter((place) => place !== null);

  async function findPlaces(): Promise<(PlacedGuest | null)[]> {
    const places: (PlacedGuest | null)[] = link.guests.map(() => null);
    const tell = (i: number, range: Range | null) => {
      const guest = link.guests[i];
      places[i] = guest && range ? place(guest, range) : null;
    };
    if (link.shareId !== null) await marks.findShared(link.marks, tell);
    else {
      for (const [i, text] of link.texts.entries()) {
        const span = native.find(text);
        tell(i, span && rangeOfSpan(index.current(), span.start, span.end));
      }
    }
    return places;
  }

  function place(guest: Guest, range: Range): PlacedGuest {
    const words = wordsIn(range);
    const mark = link.shareId === null ? undefined : link.marks[guest.ordinal];
    return { guest, range, words, isSame: !mark || saysSame(mark, words) };
  }

  /** Of the browser's own kind of link it is not known which words tell. */
  async function siftNews(news: PageNews): Promise<ReadonlySet<number> | null> {
    if (link.shareId === null) return null;
    sieve ??= createPrintSieve(link.marks);
    return news.sift(sieve);
  }

  /** A page that changes while it is read may take words away that were found. */
  const isThere = (where: PlacedGuest | null): where is PlacedGuest =>
    where !== null && holdsWords(where.range, where.words);

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
      const places = (await findPlaces()).map((where) => (isThere(where) ? where : null));
      // The visit has ended, the page was translated, or Snipmark switched off.
      if (isOver || isTranslated() || signal.aborted) return null;
      const isNews = found.length !== places.length || places.some((where, i) => !where !== !found[i]);
      erase();
      found = places;
      patience.note(
        ALL,
        found.every((where) => where !== null),
      );
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
    async mayFindMore(news) {
      const missing = link.guests.filter((_, i) => !found[i]);
      if (found.some((where) => where !== null && !isThere(where))) return true;
      if (missing.length === 0) return false;
      const caught = await siftNews(news);
      return patience.allows(
        ALL,
        missing.some(({ ordinal }) => caught?.has(ordinal) ?? true),
      );
    },
    asksAgainIn: patience.endsIn,
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
