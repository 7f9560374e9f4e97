import type { ImportEvent, TroubleCode } from './import-row.ts';
import { readCsvImport, recogniseCsv } from './read-csv-import.ts';
import { readJsonImport } from './read-json-import.ts';
import { isHypothesisText, readTextImport } from './read-text-import.ts';

/** So many bytes are looked at to know what a file is. */
const HEAD = 8192;

/** Each row that is none is kept to be shown: what has more of them is no file of marks. */
const MOST_REJECTED = 1_000_000;

interface Headed {
  readonly head: Uint8Array;
  /** The whole file, its head included. */
  readonly all: AsyncIterable<Uint8Array>;
}

/** Reads on until what a file begins with is known. */
async function takeHead(chunks: AsyncIterable<Uint8Array>): Promise<Headed> {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let size = 0;
  // What fails while the head is read is told behind what came before.
  let failure: { readonly error: unknown } | null = null;
  try {
    while (size < HEAD) {
      const { done, value } = await iterator.next();
      if (done) break;
      taken.push(value);
      size += value.length;
    }
  } catch (error) {
    failure = { error };
  }
  const head = new Uint8Array(Math.min(size, HEAD));
  let at = 0;
  for (const chunk of taken) {
    head.set(chunk.subarray(0, HEAD - at), at);
    at = Math.min(HEAD, at + chunk.length);
  }
  async function* all() {
    try {
      yield* taken;
      taken.length = 0;
      if (failure) throw failure.error;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head, all: all() };
}

/** What keeps these bytes from being text that can be read; null where nothing does. */
function troubleOf(head: Uint8Array): TroubleCode | null {
  const [first, second] = head;
  if (head.length === 0) return 'empty';
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf-16';
  if (!head.includes(0)) return null;
  const isEveryOther = [0, 1].some((odd) => head.every((byte, i) => i % 2 !== odd || byte === 0));
  return isEveryOther ? 'utf-16' : 'not-text';
}

class NotText extends Error {}

async function* decode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const next = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes as Uint8Array<ArrayBuffer>, { stream: true }) : decoder.decode();
    } catch {
      throw new NotText();
    }
  };
  for await (const chunk of chunks) yield next(chunk);
  yield next();
}

/**
 * Reads a file that may hold marks, in any of the known formats, which it is known by what is in it. Tells the format,
 * then row after row, as they come; what of the file cannot be read is told at the end. Never throws for what is in the
 * file, and holds no more of it than a row and a piece.
 *
 * @param chunks the file's bytes, in order
 * @param fallbackTime when a mark was made of which the file does not say it; milliseconds since the epoch. The file's
 *   own time is good: it is the same at every import.
 */
export async function* readImport(
  chunks: AsyncIterable<Uint8Array>,
  fallbackTime: number,
): AsyncGenerator<ImportEvent> {
  let rows = 0;
  let rejected = 0;
  try {
    for await (const event of readRows(chunks, fallbackTime)) {
      if ('at' in event) rows = event.at;
      if ('rejected' in event && ++rejected > MOST_REJECTED) {
        yield { trouble: { code: 'broken', values: [String(rows - 1)] } };
        return;
      }
      yield event;
    }
  } catch (error) {
    const code = error instanceof NotText ? 'not-text' : 'unreadable';
    yield { trouble: { code, values: [String(rows)] } };
  }
}

async function* readRows(
  chunks: AsyncIterable<Uint8Array>,
  fallbackTime: number,
): AsyncGenerator<ImportEvent> {
  const { head, all } = await takeHead(chunks);
  const trouble = troubleOf(head);
  if (trouble !== null) {
    yield { trouble: { code: trouble, values: [] } };
    return;
  }
  const text = new TextDecoder().decode(head);
  const begin = text.trimStart();
  const csv = recogniseCsv(begin);
  if (begin.startsWith('{') || begin.startsWith('['))
    yield* readJsonImport(all, begin.startsWith('['), fallbackTime);
  else if (csv) yield* readCsvImport(decode(all), csv, fallbackTime);
  else if (isHypothesisText(text)) yield* readTextImport(decode(all), fallbackTime);
  else yield { trouble: { code: begin === '' ? 'empty' : 'unknown-format', values: [] } };
}
