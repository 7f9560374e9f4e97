import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Ink, type InkNames, USUAL_INK_NAMES } from '../lib/model.ts';
import { inkName } from '../lib/words/colours.ts';

/** What the reader calls the inks, for every component below the one that provides it. */
export const InkNaming = createContext<InkNames>(USUAL_INK_NAMES);

/** Gives the name of an ink, as the reader calls it. */
export function useInkName(): (ink: Ink) => string {
  const names = useContext(InkNaming);
  return (ink) => inkName(ink, names);
}
