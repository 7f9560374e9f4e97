import { type DraftPorts, saveDrafts } from '../../lib/drafts/save-drafts.ts';
import type { PopupPorts } from './popup-ports.ts';
import type { PopupState } from './popup-state.ts';

/** Saves the notes and tags that an earlier popup left unsaved. Never rejects. */
export async function saveLeft({ reader: { value: reader } }: PopupState, ports: PopupPorts): Promise<void> {
  if (reader === null) return;
  const saving: DraftPorts = {
    findStored: reader.findStored,
    write: (edits) => ports.writeHighlights({ puts: [], edits }),
  };
  const warn = (reason: unknown) =>
    console.warn('Snipmark: what was typed is kept and not saved yet.', reason);
  await saveDrafts(ports.drafts, saving).catch(warn);
  await saveDrafts(ports.tagsDrafts, saving).catch(warn);
}
