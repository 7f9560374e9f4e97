import { rangeOfSpan, spanOfRange } from '../../lib/anchor/span-range.ts';
import type { TextIndex } from '../../lib/anchor/text-index.ts';
import type { Highlight, Ink } from '../../lib/model.ts';
import { holdsWords, wordsIn } from '../../lib/page/holds-words.ts';
import { findTouching, type SpannedHighlight } from '../../lib/page/join-highlights.ts';
import { isPlaced, spanOfMark } from '../../lib/page/page-marks.ts';
import { localeOf, snapToWords } from '../../lib/page/snap-range.ts';
import type { TextSpan } from '../../lib/page/snap-span.ts';
import { type Filing, fileUnder, wordSpan } from './compose-highlight.ts';
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
  const snapped = exact
    ? selectedSpan
    : snapToWords(index.current(), selectedSpan, localeOf(context.document));
  // A word may go on in another tree, where no range can follow it.
  const span = rangeOfSpan(index.current(), snapped.start, snapped.end) ? snapped : selectedSpan;
  const range = rangeOfSpan(index.current(), span.start, span.end);
  if (!range) return null;
  const exactRange = sameSpan(span, selectedSpan)
    ? null
    : rangeOfSpan(index.current(), selectedSpan.start, selectedSpan.end);
  const words = wordsIn(range);
  painter.paint(id, range, ink, false);
  try {
    // It belongs to the page that it was made on, whatever the document shows when the answer is there.
    const { title } = context.document;
    const [{ page, facts }] = await Promise.all([context.opened(), idle()]);
    const filing = fileUnder(page, facts, title);
    // From here on without a pause: the page must not change between measuring and keeping.
    const standing = holdsWords(range, words) ? range : findAgain(index.current(), words);
    const composed = standing && compose(context, id, ink, filing, standing);
    if (composed?.highlight.id !== id) painter.erase(id);
    if (!composed) return null;
    for (const absorbed of composed.absorbed) marks.drop(absorbed.id);
    const place = rangeOfSpan(index.current(), composed.span.start, composed.span.end) ?? standing;
    marks.place(composed.highlight, place, marks.get(composed.highlight.id)?.stored ?? false);
    const saved = saver.save(composed.write);
    // What was selected is only a part of a mark that was there before.
    const isOwn = composed.highlight.id === id;
    return { id: composed.highlight.id, exactRange: isOwn ? exactRange : null, undo: composed.undo, saved };
  } catch (error) {
    painter.erase(id);
    throw error;
  }
}

/** The words of a page that has built anew what they were in meanwhile, if they stand in one place alone. */
function findAgain(index: TextIndex, words: string): Range | null {
  const { text } = index;
  const at = text.indexOf(words);
  const isAlone = at !== -1 && at === text.lastIndexOf(words);
  return isAlone ? rangeOfSpan(index, at, at + words.length) : null;
}

/** What becomes of a newly marked span: a mark of its own, a part of others, or another ink of one. */
function compose(context: PageContext, id: string, ink: Ink, filing: Filing, range: Range): Composed | null {
  const index = context.index.current();
  const span = spanOfRange(index, range);
  const tree = range.startContainer.getRootNode();
  const placed: SpannedHighlight[] = context.marks
    .all()
    .filter(isPlaced)
    .filter((mark) => mark.range.startContainer.getRootNode() === tree)
    .filter((mark) => mark.highlight.pageKey === filing.pageKey)
    .map((mark) => ({ highlight: mark.highlight, span: spanOfMark(context.index, mark) }));
  const same = placed.find((mark) => sameSpan(mark.span, span));
  if (same) return recolour(context, same, ink);
  const touching = findTouching(placed, ink, span, (offset) => beginsBlock(index, offset));
  const [oldest, ...others] = touching;
  if (oldest && others.length === 0 && oldest.span.start <= span.start && span.end <= oldest.span.end) {
    return { ...oldest, absorbed: [], write: { puts: [], edits: [] }, undo: null };
  }
  const wording = wordSpan(context, span);
  if (!wording) return null;
  const now = context.now();
  const times = { createdAt: now, updatedAt: now, deletedAt: 0 };
  const own: Highlight = { id, ...filing, ...wording, ...times, ink, note: '', tags: [], origin: null };
  if (oldest) return joinMarks(context, { highlight: own, span }, oldest, others);
  return { highlight: own, span, absorbed: [], write: { puts: [own], edits: [] }, undo: null };
}

/** The same words in another ink are the same mark, recoloured. */
function recolour({ changeTime }: PageContext, { highlight, span }: SpannedHighlight, ink: Ink): Composed {
  const updatedAt = changeTime();
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
    if (index.breaksBefore(run)) return true;
  }
  return false;
}

const sameSpan = (a: TextSpan, b: TextSpan): boolean => a.start === b.start && a.end === b.end;

/** Resolves when the page is idle, or soon at the latest: after the paint of the next frame. */
function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 300 }));
}
