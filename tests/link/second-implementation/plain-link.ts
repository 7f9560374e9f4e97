/** The inks in the order of their numbers (section 2). */
export const INK_ORDER = ['sun', 'leaf', 'sky', 'rose', 'violet'];

/** A mark as a payload carries it. */
export interface PlainMark {
  readonly start: number;
  readonly length: number;
  readonly ink: string;
  readonly tells: number;
  /** In hexadecimal. */
  readonly hashes: string;
}

/** The texts of section 5. */
export interface PlainTexts {
  readonly title: string;
  readonly name: string;
  readonly notes: readonly string[];
}

/** A field by its key, its content in hexadecimal. */
export type PlainFields = ReadonlyMap<number, string>;

/** What a reader says of a payload (section 6). */
export interface PlainReading {
  readonly state: 'ok' | 'cut' | 'damaged' | 'future';
  readonly declared: number;
  readonly marks: readonly PlainMark[];
  readonly texts: PlainTexts | null;
  readonly parent: string | null;
}
