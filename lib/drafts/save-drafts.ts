import type { Drafts, NoteDraft, TagsDraft } from './drafts.ts';

/** The edit that saves a draft, as `writeHighlights` takes it. Of edits of one field, the later stays, however late it comes. */
export interface DraftEdit {
  readonly id: string;
  readonly changes: Partial<Pick<NoteDraft, 'note'> & Pick<TagsDraft, 'tags'>>;
  readonly updatedAt: number;
}

export interface DraftPorts {
  /** Which of these highlights are in the store, removed ones included. */
  readonly findStored: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Resolves once these edits are on the disk. */
  readonly write: (edits: readonly DraftEdit[]) => Promise<void>;
}

/** The edit that saves this draft. */
export function editOf({ id, updatedAt, ...changes }: NoteDraft | TagsDraft): DraftEdit {
  return { id, changes, updatedAt };
}

/**
 * Saves what an earlier document left unsaved. Drafts of highlights that are gone for good are thrown away. Those of a
 * document that is still open are saved too, which does no harm: the same edit comes twice.
 * @returns how many were saved. Rejects where they could not be; then they are still there.
 */
export async function saveDrafts<Kept extends NoteDraft | TagsDraft>(
  drafts: Drafts<Kept>,
  { findStored, write }: DraftPorts,
): Promise<number> {
  const left = drafts.all();
  if (left.length === 0) return 0;
  const stored = await findStored(left.map(({ id }) => id));
  const kept = left.filter(({ id }) => stored.has(id));
  if (kept.length > 0) await write(kept.map(editOf));
  for (const draft of left) drafts.settle(draft);
  return kept.length;
}
