import { type ParsedTokenInfo, Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import type { TroubleCode } from './import-row.ts';

/** A value of a JSON file that stands for itself: a row, or what the file says of all rows. */
export interface JsonUnit {
  /** Where it stands: the name of a member of the file's object, or of the list that the row is in; '' in a bare list. */
  readonly name: string;
  readonly isRow: boolean;
  readonly value: unknown;
  /** What lay deeper than any mark goes was left out of it. */
  readonly isCut: boolean;
}

/** Lists of rows, by the names that formats give them. */
const LISTS = ['highlights', 'shares', 'annotations', 'rows', 'results', 'items', 'first.items'];

/** Members that say something of the whole file, or are those of a file that is one annotation. */
const MEMBERS = [
  ...['format', 'version', 'exportedAt', '@context', 'id', 'type', 'motivation', 'label', 'stylesheet'],
  ...['body', 'bodyValue', 'target', 'created', 'modified'],
];

/** Levels of lists and records within each other. A mark of ours has 8, with the file around it. */
const MOST_DEPTH = 32;
/** Characters that one row may have, about: a document of Readwise with 10,000 highlights has half of it. */
const MOST_SIZE = 16_000_000;

class TooLarge extends Error {}

/** Takes a JSON file in pieces and gives out its units as they are complete. */
export interface JsonReader {
  /** False once something is wrong: `trouble` says what, and the units of before stand. */
  write(bytes: Uint8Array): boolean;
  /** The units since it was last asked. */
  take(): JsonUnit[];
  /** Call it behind the last piece. */
  end(): TroubleCode | null;
  readonly trouble: TroubleCode | null;
}

/** @param isList the file is a list and not an object */
export function createJsonReader(isList: boolean): JsonReader {
  const paths = isList
    ? ['$.*']
    : [...LISTS.map((name) => `$.${name}.*`), ...MEMBERS.map((name) => `$.${name}`)];
  const parser = new TokenParser({ paths, keepStack: false });
  const tokenizer = createTokenizer();
  let units: JsonUnit[] = [];
  let trouble: TroubleCode | null = null;
  let depth = 0;
  // Levels within what is left out; 0 outside of it.
  let skipped = 0;
  let isCut = false;
  let size = 0;
  let sinceToken = 0;

  parser.onValue = ({ key, stack, value }) => {
    const isRow = isList || stack.length > 1;
    const names = isRow ? stack.slice(1).map((one) => one.key) : [key];
    units.push({ name: names.join('.'), isRow, value, isCut });
    isCut = false;
    size = 0;
  };
  const pass = (token: ParsedTokenInfo) => {
    if (skipped > 0) {
      skipped += stepOf(token.token);
      if (skipped === 0) parser.write({ token: TokenType.NULL, value: null });
      return;
    }
    const step = stepOf(token.token);
    if (step === 1 && depth === MOST_DEPTH) {
      skipped = 1;
      isCut = true;
      return;
    }
    depth += step;
    size = depth <= 2 ? 0 : size + (typeof token.value === 'string' ? token.value.length : 1);
    if (size > MOST_SIZE) throw new TooLarge();
    parser.write(token);
  };
  tokenizer.onToken = (token) => {
    sinceToken = 0;
    pass(token);
  };

  return {
    write(bytes) {
      if (trouble !== null) return false;
      try {
        sinceToken += bytes.length;
        tokenizer.write(bytes);
        if (sinceToken > MOST_SIZE) throw new TooLarge();
      } catch (error) {
        trouble = error instanceof TooLarge ? 'too-large' : 'broken';
      }
      return trouble === null;
    },
    take() {
      const taken = units;
      units = [];
      return taken;
    },
    end() {
      if (trouble === null && !parser.isEnded) trouble = 'cut-off';
      return trouble;
    },
    get trouble() {
      return trouble;
    },
  };
}

/**
 * A tokenizer that keeps U+FEFF. The library decodes every piece of a string by a decoder that takes one at the piece's
 * beginning for a byte order mark and drops it; there is no setting for that.
 */
function createTokenizer(): Tokenizer {
  const tokenizer = new Tokenizer();
  const { bufferedString } = tokenizer as unknown as { bufferedString: { decoder: TextDecoder } };
  bufferedString.decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return tokenizer;
}

function stepOf(token: TokenType): number {
  if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) return 1;
  return token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET ? -1 : 0;
}
