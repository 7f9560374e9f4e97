import { rangeOfSpan } from '../../lib/anchor/span-range.ts';
import type { WriteRequest } from '../../lib/messaging/protocol.ts';
import type { Highlight } from '../../lib/model.ts';
import { joinNotes, type SpannedHighlight, surround } from '../../lib/page/join-highlights.ts';
import type { TextSpan } from '../../lib/page/snap-span.ts';
import { wordSpan } from './compose-highlight.ts';
import type { PageContext } from './page-context.ts';

/** A highlight that is to be kept, where it is, and what that does to others. */
export interface Composed {
  readonly highlight: Highlight;
  readonly span: TextSpan;
  /** Highlights that become part of it. */
  readonly absorbed: readonly Highlight[];
  readonly write: WriteRequest;
  readonly undo: (() => void) | null;
}

/**
 * Joins a new mark with those that it touches: the oldest of them stays and takes all words, notes and
 * tags. The undo puts each back as it was, the new one beside them. Null where there are no words.
 */
export function joinMarks(
  context: PageContext,
  own: SpannedHighlight,
  oldest: SpannedHighlight,
  others: readonly SpannedHighlight[],
): Composed | null {
  const { marks, saver, changeTime } = context;
  const index = context.index.current();
  const span = surround([own, oldest, ...others].map((mark) => mark.span));
  const wording = wordSpan(context, span);
  if (!wording) return null;
  const absorbed = others.map(({ highlight }) => highlight);
  const kept = [oldest.highlight, ...absorbed];
  const { selectors, quote, textDirective } = wording;
  const note = joinNotes(kept.map((mark) => mark.note));
  const tags = [...new Set(kept.flatMap((mark) => mark.tags))];
  const changes = { selectors, quote, textDirective, note, tags };
  const at = changeTime();
  const ranges = [own, oldest, ...others].map(({ span: { start, end } }) => rangeOfSpan(index, start, end));

  function undo(): void {
    const updatedAt = changeTime();
    const joined = marks.get(oldest.highlight.id);
    const before = wordsOf(oldest.highlight, joined?.highlight.note === note);
    const back = [
      { ...own.highlight, updatedAt },
      { ...oldest.highlight, ...joined?.highlight, ...before, updatedAt },
      ...absorbed.map((mark) => ({ ...mark, updatedAt })),
    ];
    for (const [place, highlight] of back.entries()) {
      const range = ranges[place];
      if (range) marks.place(highlight, range, marks.get(highlight.id)?.stored ?? false);
    }
    saver.save({
      puts: back.slice(0, 1),
      edits: [
        { id: oldest.highlight.id, changes: before, updatedAt },
        ...absorbed.map(({ id }) => ({ id, changes: { deletedAt: 0 }, updatedAt })),
      ],
    });
  }

  return {
    highlight: { ...oldest.highlight, ...changes, updatedAt: at },
    span,
    absorbed,
    write: {
      puts: [],
      edits: [
        { id: oldest.highlight.id, changes, updatedAt: at },
        ...absorbed.map(({ id }) => ({ id, changes: { deletedAt: at }, updatedAt: at })),
      ],
    },
    undo,
  };
}

/** What joining changed of the oldest mark; its note only if nobody has written in it since. */
function wordsOf({ selectors, quote, textDirective, note, tags }: Highlight, withNote: boolean) {
  return { selectors, quote, textDirective, tags, ...(withNote && { note }) };
}
