import type { LinkTexts } from '../model.ts';

/** The most UTF-16 units of a name that a link carries. */
export const MOST_NAME = 80;
/** The same of each text. */
const MOST = { title: 300, name: MOST_NAME, note: 10_000 } as const;

function cap(text: string, most: number): string {
  if (text.length <= most) return text;
  // A character outside the basic plane is two units; half of one is no text.
  const isSplit = (text.codePointAt(most - 1) ?? 0) > 0xffff;
  return text.slice(0, isSplit ? most - 1 : most);
}

/** The texts as a link carries them: longer ones are cut, and characters that are none replaced. */
export function limitTexts({ title, name, notes }: LinkTexts): LinkTexts {
  return {
    title: cap(title, MOST.title).toWellFormed(),
    name: cap(name, MOST.name).toWellFormed(),
    notes: notes.map((note) => cap(note, MOST.note).toWellFormed()),
  };
}
