/** A window of context at some distance from a quote, by its hash. */
export interface FarWindow {
  readonly isBefore: boolean;
  /** Which window of its side, counted from the quote outwards, 0 next to it. */
  readonly window: number;
  /** 16 bits, 0 where the page ends before it. */
  readonly hash: number;
  /** It stood nowhere else on the page. */
  readonly tells: boolean;
}

/** A fingerprint, unpacked. Hashes are unsigned; how many there are follows from the quote's length. */
export interface PrintParts {
  /** Hashes of the parts of the quote (`quoteParts` in `fingerprint-layout.ts`). */
  readonly quote: readonly number[];
  /** 16 bits of the window before and of the one after; 0 where the page ends. */
  readonly before: number;
  readonly after: number;
  readonly far: readonly FarWindow[];
  /** The quote stood nowhere else on its page. */
  readonly alone: boolean;
  /** Most of its words did not either: it is not one of many sentences of a pattern. Not known of short quotes. */
  readonly isOwn: boolean;
  /** Nor did `before`, and `after`; of a quote with several places, not beside another of them. */
  readonly tellsBefore: boolean;
  readonly tellsAfter: boolean;
}

/** A snippet that a link brought. */
export interface WantedPrint {
  /** Where it was, and its length, in normalised UTF-16 code units. */
  readonly start: number;
  readonly length: number;
  readonly print: PrintParts;
}
