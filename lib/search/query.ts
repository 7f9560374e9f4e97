import type { Ink } from '../model.ts';

/** What can be asked of a mark by `has:` and `is:`, as it is written. */
export const FLAGS = ['has:note', 'has:tag', 'is:orphan', 'is:shared', 'is:received'] as const;
export type Flag = (typeof FLAGS)[number];

/** Conditions that are met without looking into texts. */
export interface Conditions {
  /** Hosts in ASCII form, without `www.`: each is meant with all that end on it. */
  readonly sites: readonly string[];
  readonly tags: readonly string[];
  readonly inks: readonly Ink[];
  readonly flags: readonly Flag[];
}

/** Words and phrases as they were typed, and conditions. */
export interface Asked extends Conditions {
  /** In any order; each may be the beginning of a word, or inside one. */
  readonly words: readonly string[];
  readonly phrases: readonly string[];
}

/**
 * What a reader asks for. A mark answers when it has all words, phrases, tags and flags, is on one of the sites and
 * in one of the inks (if any are named), and meets nothing that is in `without`.
 */
export interface Query extends Asked {
  readonly without: Asked;
  /** `2024`, `2024-05` or `2024-05-03`: made before that year, month or day began, by the local clock. */
  readonly before: string | null;
  /** The same: made after it ended. */
  readonly after: string | null;
}

const NOTHING: Asked = { words: [], phrases: [], sites: [], tags: [], inks: [], flags: [] };

/** Asks for nothing in particular: all marks answer. */
export const EMPTY_QUERY: Query = { ...NOTHING, without: NOTHING, before: null, after: null };
