import type { TendActions } from '../../components/popup/popup-view.ts';
import { TENDED, tagged, untagged } from '../../lib/words/tending.ts';
import type { ChangeStack } from './change-stack.ts';
import type { PopupPorts } from './popup-ports.ts';
import type { PopupState } from './popup-state.ts';

/** Tags, added and removed one by one. One that is half typed when the popup closes is added by whoever opens next. */
export function createTagActions(
  state: PopupState,
  ports: PopupPorts,
  changes: ChangeStack,
): Pick<TendActions, 'addTag' | 'removeTag' | 'typeTag'> {
  const tagsOf = (id: string) => state.rows.value?.find((row) => row.id === id)?.tags ?? [];

  async function setTags(id: string, done: string, tags: readonly string[]): Promise<void> {
    const row = state.rows.value?.find((each) => each.id === id);
    if (row === undefined) return;
    const draft = ports.tagsDrafts.find(id);
    const words = { done, failed: TENDED.changeFailed, isAside: true };
    const isSaved = tags.join('\0') === row.tags.join('\0') || (await changes.change(row, { tags }, words));
    if (isSaved && draft) ports.tagsDrafts.settle(draft);
  }

  return {
    typeTag(id, typed) {
      const row = state.rows.value?.find((each) => each.id === id);
      if (row === undefined) return;
      const draft = {
        id,
        tags: withTag(row.tags, typed),
        updatedAt: Math.max(ports.now(), row.updatedAt + 1),
      };
      if (draft.tags === row.tags) ports.tagsDrafts.settle(draft);
      else ports.tagsDrafts.keep(draft);
    },
    addTag: (id, typed) => void setTags(id, tagged(tidy(typed)), withTag(tagsOf(id), typed)),
    removeTag: (id, tag) =>
      void setTags(
        id,
        untagged(tag),
        tagsOf(id).filter((each) => each !== tag),
      ),
  };
}

const tidy = (typed: string): string => typed.trim().replace(/\s+/gu, ' ');

/** The same tags where it is none, or one of them. */
function withTag(tags: readonly string[], typed: string): readonly string[] {
  const tag = tidy(typed);
  return tag === '' || tags.includes(tag) ? tags : [...tags, tag];
}
