import type { Highlight, Share } from '../model.ts';
import { type Fields, isFields } from './fields.ts';
import { type ForeignMark, toHighlight } from './foreign-mark.ts';
import { fromHypothesis, isHypothesisAnnotation } from './from-hypothesis.ts';
import { fromObsidianPage, isObsidianPage } from './from-obsidian.ts';
import { fromReadwiseBook, isReadwiseBook } from './from-readwise.ts';
import { fromSnipmark, isOwnHighlight, isOwnShare, shareFromSnipmark } from './from-snipmark.ts';
import { fromW3c, isW3cAnnotation } from './from-w3c.ts';
import { type ImportEvent, type ImportFormat, isRejection, type Rejection, reject } from './import-row.ts';
import { JSON_FORMAT, JSON_VERSION } from './json-version.ts';
import { createJsonReader, type JsonUnit } from './read-json-units.ts';
import { saysOf } from './says-of.ts';

/** What a unit is, and the marks in it. */
interface Recognised {
  readonly format: ImportFormat;
  readonly marks: readonly (ForeignMark | Highlight | Share | Rejection)[];
}

function recognise(value: Fields): Recognised | null {
  if (isOwnHighlight(value)) return { format: 'snipmark', marks: [fromSnipmark(value)] };
  if (isOwnShare(value)) return { format: 'snipmark', marks: [shareFromSnipmark(value)] };
  if (isW3cAnnotation(value)) return { format: 'w3c', marks: [fromW3c(value)] };
  if (isHypothesisAnnotation(value)) return { format: 'hypothesis', marks: [fromHypothesis(value)] };
  if (isReadwiseBook(value)) return { format: 'readwise', marks: fromReadwiseBook(value) };
  if (isObsidianPage(value)) return { format: 'obsidian', marks: fromObsidianPage(value) };
  return null;
}

/** Tells the rows of a JSON file of any known kind; `isList`: the file is a list and not an object. */
export async function* readJsonImport(
  chunks: AsyncIterable<Uint8Array>,
  isList: boolean,
  fallbackTime: number,
): AsyncGenerator<ImportEvent> {
  const reader = createJsonReader(isList);
  const members: Record<string, unknown> = Object.create(null);
  let at = 0;
  let format: ImportFormat | null = null;

  const isOwnFile = () => members.format === JSON_FORMAT;
  const isNewer = () => isOwnFile() && typeof members.version === 'number' && members.version > JSON_VERSION;

  async function* rowsOf({ value, isCut, name }: JsonUnit): AsyncGenerator<ImportEvent> {
    const found = isFields(value) && !isCut ? recognise(value) : null;
    const known = found?.format ?? (isOwnFile() ? 'snipmark' : null);
    if (known !== null && format === null) {
      format = known;
      yield { format };
    }
    if (found === null) {
      yield { at: ++at, rejected: whyUnknown(value, isCut, isOwnFile(), name), says: saysOf(value) };
      return;
    }
    for (const mark of found.marks) {
      const made = 'source' in mark ? await toHighlight(mark, fallbackTime) : mark;
      at++;
      if (isRejection(made)) yield { at, rejected: made, says: saysOf(value) };
      else if ('highlightIds' in made) yield { at, share: made };
      else yield { at, highlight: made };
    }
  }

  async function* unitsOf(units: readonly JsonUnit[]): AsyncGenerator<ImportEvent> {
    for (const unit of units) {
      if (unit.isRow) yield* rowsOf(unit);
      else members[unit.name] = unit.value;
      if (isNewer()) return;
    }
  }

  for await (const chunk of chunks) {
    const goesOn = reader.write(chunk);
    yield* unitsOf(reader.take());
    if (isNewer()) {
      yield { trouble: { code: 'newer-version', values: [String(members.version)] } };
      return;
    }
    if (!goesOn) break;
  }
  const trouble = reader.end();
  if (trouble !== null) {
    yield { trouble: { code: trouble, values: [String(at)] } };
    return;
  }
  // A file that is one annotation.
  if (!isList && at === 0 && isW3cAnnotation(members)) {
    yield* rowsOf({ name: '', isRow: true, value: { ...members }, isCut: false });
  }
  if (format !== null) return;
  if (isOwnFile()) yield { format: 'snipmark' };
  else if (at === 0 && isList) yield { trouble: { code: 'empty', values: [] } };
  else yield { trouble: { code: 'unknown-format', values: [] } };
}

function whyUnknown(value: unknown, isCut: boolean, isOwn: boolean, name: string): Rejection {
  if (isCut) return reject('too-deep');
  if (!isFields(value)) return reject('no-record');
  if (!isOwn) return reject('unknown-kind');
  const own = name.startsWith('shares') ? shareFromSnipmark(value) : fromSnipmark(value);
  return isRejection(own) ? own : reject('unknown-kind');
}
