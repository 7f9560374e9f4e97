import { rangeOfSpan, spanOfRange, type TextIndex } from '../../lib/anchor/text-index.ts';
import type { Highlight, Ink } from '../../lib/model.ts';
import { findTouching, type SpannedHighlight } from '../../lib/page/join-highlights.ts';
import { isPlaced, spanOfMark } from '../../lib/page/page-marks.ts';
import { localeOf, snapToWords } from '../../lib/page/snap-range.ts';
import type { TextSpan } from '../../lib/page/snap-span.ts';
import { fileUnder, wordSpan } from './compose-highlight.ts';
import { type Composed, joinMarks } from './join-marks.ts';
import type { PageContext } from './page-context.ts';

/** What a marking came to. */
export interface Marking {
  readonly id: string;
  /** The words exactly as they were selected, where snapping changed them. */
  readonly exactRange: Range | null;
  /** Takes the joining back, where it joined marks; null otherwise. */
  readonly undo: (() => void) | null;
  /** Whether it is on the disk. */
  readonly saved: Promise<boolean>;
}

/**
 * Marks the words of a range: paints them at once, describes them when the page is idle, joins
 * them with marks of the same ink that they touch, and sends them to be saved. Null where the
 * range holds no words.
 */
export async function markRange(
  context: PageContext,
  selected: Range,
  ink: Ink,
  exact: boolean,
): Promise<Marking | null> {
  const { index, painter, marks, saver, newId } = context;
  const id = newId();
  const selectedSpan = spanOfRange(index.current(), selected);
  const span = exact ? selectedSpan : snapToWords(index.current(), selectedSpan, localeOf(context.document));
  const range = rangeOfSpan(index.current(), span.start, span.end);
  if (!range) return null;
  const exactRange = sameSpan(span, selectedSpan)
    ? null
    : rangeOfSpan(index.current(), selectedSpan.start, selectedSpan.end);
  painter.paint(id, range, ink, false);
  await idle();

  const placed: SpannedHighlight[] = marks
    .all()
    .filter(isPlaced)
    .map((mark) => ({ highlight: mark.highlight, span: spanOfMark(index, mark) }));
  const painted = spanOfRange(index.current(), range);
  const same = placed.find((mark) => sameSpan(mark.span, painted));
  const request = same
    ? recolour(context, same.highlight, ink)
    : await compose(context, id, ink, painted, placed);
  if (!request) {
    painter.erase(id);
    return null;
  }
  if (request.highlight.id !== id) painter.erase(id);
  for (const absorbed of request.absorbed) marks.drop(absorbed.id);
  const place = rangeOfSpan(index.current(), request.span.start, request.span.end) ?? range;
  marks.place(request.highlight, place, marks.get(request.highlight.id)?.stored ?? false);
  const saved = saver.save(request.write);
  // What was selected is only a part of a joined mark.
  const isJoined = request.undo !== null;
  return { id: request.highlight.id, exactRange: isJoined ? null : exactRange, undo: request.undo, saved };
}

async function compose(
  context: PageContext,
  id: string,
  ink: Ink,
  span: TextSpan,
  placed: readonly SpannedHighlight[],
): Promise<Composed | null> {
  const index = context.index.current();
  const touching = findTouching(placed, ink, span, (offset) => beginsBlock(index, offset));
  const [oldest, ...others] = touching;
  if (oldest && others.length === 0 && oldest.span.start <= span.start && span.end <= oldest.span.end) {
    return { ...oldest, absorbed: [], write: { puts: [], edits: [] }, undo: null };
  }
  const wording = wordSpan(index, span);
  if (!wording) return null;
  const { page, facts } = await context.opened();
  const now = context.now();
  const own: Highlight = {
    id,
    ...fileUnder(page, facts, context.document.title),
    ...wording,
    ink,
    note: '',
    tags: [],
    createdAt: now,
    updatedAt: now,
    deletedAt: 0,
    origin: null,
  };
  if (oldest) return joinMarks(context, { highlight: own, span }, oldest, others);
  return { highlight: own, span, absorbed: [], write: { puts: [own], edits: [] }, undo: null };
}

/** The same words in another ink are the same mark, recoloured. */
function recolour(context: PageContext, highlight: Highlight, ink: Ink): Composed {
  const { start, end } = highlight.selectors.position;
  const updatedAt = context.now();
  const placed = context.marks.get(highlight.id)?.range;
  const span = placed ? spanOfRange(context.index.current(), placed) : { start, end };
  return {
    highlight: { ...highlight, ink, updatedAt },
    span,
    absorbed: [],
    write: { puts: [], edits: [{ id: highlight.id, changes: { ink }, updatedAt }] },
    undo: null,
  };
}

function beginsBlock(index: TextIndex, offset: number): boolean {
  const first = index.starts.indexOf(offset);
  for (let run = first; run !== -1 && index.starts[run] === offset; run++) {
    if (index.runs[run]?.breakBefore) return true;
  }
  return false;
}

const sameSpan = (a: TextSpan, b: TextSpan): boolean => a.start === b.start && a.end === b.end;

/** Resolves when the page is idle, or soon at the latest: after the paint of the next frame. */
function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 300 }));
}
