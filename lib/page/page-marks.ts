import { type Located, locateFingerprints, locateSelectors } from '../anchor/locate.ts';
import { wordsOf } from '../anchor/quote-words.ts';
import type { Sliced } from '../anchor/run-slices.ts';
import { spanOfRange } from '../anchor/span-range.ts';
import { createQuoteSieve, type TextSieve } from '../anchor/text-sieve.ts';
import type { Highlight, LinkMark } from '../model.ts';
import { holdsWords, wordsIn } from './holds-words.ts';
import type { PageIndex } from './page-index.ts';
import type { PageNews } from './page-news.ts';
import type { Painter } from './painter.ts';
import { createPatience } from './patience.ts';
import { rangeAtPoint } from './range-at-point.ts';

/** A mark and where it is on the page; `range` is null while its words are not there. */
export interface PageMark {
  readonly highlight: Highlight;
  readonly range: Range | null;
  /** The normalised words that it was put on: the quote's, or what has become of them; empty without a range. */
  readonly words: string;
  /** False while it is only painted: not yet, or not to be, in the store. */
  readonly stored: boolean;
}

/** A mark with its words on the page. */
export type PlacedMark = PageMark & { readonly range: Range };

/** The marks of one page: which there are, where they are, and what is painted. */
export interface PageMarks {
  all(): readonly PageMark[];
  get(id: string): PageMark | undefined;
  /** Shows a mark whose place is known. */
  place(highlight: Highlight, range: Range, stored: boolean): void;
  drop(id: string): void;
  /** These are in the store now; ids of marks that are not here are passed over. */
  noteStored(ids: readonly string[]): void;
  /**
   * The document is at another address: takes all painting away, at once. What is placed from now on waits, too,
   * until `showStored` says whose page that is.
   */
  leave(): void;
  /**
   * Makes the stored marks exactly these, finding those that are new or that have moved. What was changed
   * here after `asOf` (milliseconds) is not known to these yet and stays; marks of another page go.
   */
  showStored(highlights: readonly Highlight[], pageKey: string, asOf: number): Promise<void>;
  /**
   * Looks again for marks whose words have left the page, and for those missing that this news may bring back.
   * Resolves to when that should be done again even without a change, in milliseconds; null where it should not.
   */
  findMissing(news: PageNews): Promise<number | null>;
  /** Where the snippets of a link are; told of each, by its place in the list, as soon as it is known. */
  findShared(marks: readonly LinkMark[], tell: (place: number, range: Range | null) => void): Promise<void>;
  atPoint(x: number, y: number): PlacedMark | null;
  orphanIds(): string[];
  eraseAll(): void;
}

/** @param onChange called whenever there may be other marks than before, or elsewhere */
export function createPageMarks(
  document: Document,
  index: PageIndex,
  painter: Painter,
  onChange: () => void = () => undefined,
): PageMarks {
  const marks = new Map<string, PageMark>();
  const patience = createPatience(() => performance.now());
  /** The key of the page that is shown; null while it is not known. */
  let here: string | null = null;
  /** Since the document has left for another address: marks that no store would give back. */
  let left: PageMark[] | null = null;
  /** Marks of other pages that were placed when the document had left them already, until they are stored. */
  let strays: PageMark[] = [];

  function set(highlight: Highlight, range: Range | null, stored: boolean): void {
    marks.set(highlight.id, { highlight, range, words: range ? wordsIn(range) : '', stored });
    if (range) painter.paint(highlight.id, range, highlight.ink, false);
    else painter.erase(highlight.id);
    onChange();
  }

  /** Finds these marks, which are known already, and shows them where they are. */
  async function findAll(wanted: readonly PageMark[]): Promise<void> {
    if (wanted.length === 0) return;
    const all = wanted.map(({ highlight }) => highlight.selectors);
    const show = (place: number, located: Located | null) => {
      const mark = wanted[place];
      // Removed, changed or placed while it was looked for: that was later.
      if (!mark || marks.get(mark.highlight.id) !== mark) return;
      set(mark.highlight, located?.range ?? null, mark.stored);
      patience.note(mark.highlight.id, located !== null);
    };
    await index.run(() => locateSelectors(index.source, all, show));
  }

  const isWaiting = ({ range }: PageMark) => range === null;

  /** Of the marks whose words are missing, those that this news may bring back, if it is time to look again. */
  async function thoseInNews(news: PageNews): Promise<PageMark[]> {
    const waiting = [...marks.values()].filter(isWaiting);
    if (waiting.length === 0) return [];
    const caught = await news.sift(sieveFor(waiting));
    return waiting.filter(({ highlight: { id } }, i) => patience.allows(id, caught?.has(i) ?? true));
  }

  let sieve: { readonly wanted: readonly PageMark[]; readonly made: TextSieve } | null = null;

  /** Made once as long as the same marks are missing. */
  function sieveFor(wanted: readonly PageMark[]): TextSieve {
    const isSame =
      sieve?.wanted.length === wanted.length && wanted.every((mark, i) => mark === sieve?.wanted[i]);
    if (!sieve || !isSame) {
      const words = wanted.map(({ highlight }) => wordsOf(highlight.selectors));
      sieve = { wanted, made: createQuoteSieve(words) };
    }
    return sieve.made;
  }

  /** Marks that are not where they were. Pauses at every yield. */
  function* findLost(): Sliced<PageMark[]> {
    const lost: PageMark[] = [];
    for (const mark of [...marks.values()]) {
      if (mark.range && !isThere(mark)) lost.push(mark);
      yield;
    }
    return lost;
  }

  function place(highlight: Highlight, range: Range, stored: boolean): void {
    const isElsewhere = left !== null || (here !== null && highlight.pageKey !== here);
    if (isElsewhere) {
      // It was under way when the document left for another address.
      (left ?? strays).push({ highlight, range: null, words: '', stored });
      painter.erase(highlight.id);
    } else set(highlight, range, stored);
  }

  /** What was left unstored and is of this page after all, which has only another address. */
  function comeBack(pageKey: string, known: ReadonlySet<string>): PageMark[] {
    const back = [...(left ?? []), ...strays].filter(({ highlight, stored }) => {
      return !stored && highlight.pageKey === pageKey && !known.has(highlight.id);
    });
    left = null;
    strays = strays.filter(({ highlight }) => highlight.pageKey !== pageKey);
    return back.map((mark) => {
      const missing = { ...mark, range: null, words: '' };
      marks.set(mark.highlight.id, missing);
      return missing;
    });
  }

  const isThere = ({ range, words }: PageMark) => range !== null && holdsWords(range, words);

  function drop(id: string): void {
    marks.delete(id);
    patience.note(id, true);
    painter.erase(id);
    onChange();
  }

  return {
    all: () => [...marks.values()],
    get: (id) => marks.get(id),
    place,
    drop,
    leave() {
      left = [...(left ?? []), ...marks.values()];
      here = null;
      // Nobody looks for them any longer: a pause that is left open would end again and again.
      for (const id of marks.keys()) patience.note(id, true);
      marks.clear();
      painter.eraseAll();
      onChange();
    },
    noteStored(ids) {
      for (const id of ids) {
        const mark = marks.get(id);
        if (mark) marks.set(id, { ...mark, stored: true });
      }
      // The store gives them back from now on.
      strays = strays.filter(({ highlight }) => !ids.includes(highlight.id));
      onChange();
    },
    showStored(highlights, pageKey, asOf) {
      const kept = new Set(highlights.map(({ id }) => id));
      here = pageKey;
      const back = comeBack(pageKey, kept);
      for (const { highlight, stored } of [...marks.values()]) {
        const isGone = stored && !kept.has(highlight.id) && highlight.updatedAt < asOf;
        if (isGone || highlight.pageKey !== pageKey) drop(highlight.id);
      }
      const unplaced = highlights.flatMap((highlight): PageMark[] => {
        const known = marks.get(highlight.id);
        if (known && known.highlight.updatedAt > highlight.updatedAt) return [];
        if (known?.range && isThere(known) && sameSelectors(known.highlight, highlight)) {
          set(highlight, known.range, true);
          return [];
        }
        // What is painted stays until it is known where it belongs now.
        const mark = { highlight, range: known?.range ?? null, words: known?.words ?? '', stored: true };
        marks.set(highlight.id, mark);
        return [mark];
      });
      return findAll([...back, ...unplaced]);
    },
    async findMissing(news) {
      const lost = await index.run(findLost);
      if (lost) await findAll([...lost, ...(await thoseInNews(news))]);
      return patience.endsIn();
    },
    async findShared(shared, tell) {
      const show = (place: number, located: Located | null) => tell(place, located?.range ?? null);
      await index.run(() => locateFingerprints(index.source.index, shared, show));
    },
    atPoint: (x, y) =>
      rangeAtPoint(document, x, y, [...marks.values()].filter(isPlaced), ({ highlight }) =>
        painter.layerOf(highlight.id),
      ),
    orphanIds: () =>
      [...marks.values()].filter((mark) => !isThere(mark)).map(({ highlight }) => highlight.id),
    eraseAll() {
      marks.clear();
      left = null;
      strays = [];
      painter.eraseAll();
    },
  };
}

export function isPlaced(mark: PageMark): mark is PlacedMark {
  return mark.range !== null;
}

function sameSelectors(a: Highlight, b: Highlight): boolean {
  return JSON.stringify(a.selectors) === JSON.stringify(b.selectors);
}

/** The normalised span of a placed mark on the page as it is now. */
export function spanOfMark(index: PageIndex, mark: PlacedMark): { start: number; end: number } {
  return spanOfRange(index.current(), mark.range);
}
