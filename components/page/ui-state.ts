import { type Signal, signal } from '@preact/signals';
import { type Highlight, type InkNames, USUAL_INK_NAMES } from '../../lib/model.ts';
import type { RibbonTick } from '../../lib/page/lay-ticks.ts';
import type { SelectionMeans } from '../../lib/page/selection-means.ts';
import type { Words } from '../../lib/page/word-boxes.ts';
import { joinSentences } from '../../lib/words/say.ts';

/** A line that only confirms stays this many milliseconds. */
export const CONFIRMS_FOR_MS = 6000;

/** A button of a bar: what it says and what it does. */
export interface BarAction {
  readonly name: string;
  readonly run: () => void;
}

/** A line at the bottom edge of the page. */
export interface BarState {
  /** A later bar with the same id takes the place of an earlier one. */
  readonly id: 'guests' | 'consent' | 'status';
  readonly text: string;
  readonly details?: readonly string[];
  /** A text shown selected in a field, to copy by hand. */
  readonly field?: { readonly name: string; readonly value: string };
  readonly actions?: readonly BarAction[];
  /** What 'Close' does besides closing. */
  readonly onClose?: () => void;
  /** Goes away by itself after this many milliseconds, unless it is pointed at or has the focus. */
  readonly fadesAfter?: number;
}

export interface ToolbarState {
  /** What is selected. */
  readonly words: Words;
  /** How it was selected: fingers and pens are given larger controls, and a finger's are out of its system's way. */
  readonly means: SelectionMeans;
}

export interface CardState {
  readonly highlight: Highlight;
  readonly words: Words;
  /** What the reader works with. */
  readonly means: SelectionMeans;
  /** The mark was widened or narrowed to words, and can go back to what was selected. */
  readonly canBeExact: boolean;
  /** What takes the focus when it opens; null leaves it where it is. */
  readonly focus: 'note' | 'card' | null;
}

/** The card of a snippet that came by a link. */
export interface GuestCardState {
  readonly ordinal: number;
  /** The sharer's name and note; '' where there is none. */
  readonly name: string;
  readonly note: string;
  /** What was marked, where the page says something else now, '' where that is not known; null where it is the same. */
  readonly changedFrom: string | null;
  /** How many snippets of the link can be kept. */
  readonly count: number;
  readonly words: Words;
  readonly means: SelectionMeans;
  /** It takes the focus when it opens. */
  readonly takesFocus: boolean;
}

/** The ticks along the scrollbar. */
export interface RibbonState {
  /** Where the browser has the page's scrollbar. */
  readonly side: 'left' | 'right';
  readonly ticks: readonly RibbonTick[];
  readonly onGo: (tick: RibbonTick) => void;
}

/** What Snipmark shows on a page at the moment. */
export interface PageUiState {
  readonly toolbar: Signal<ToolbarState | null>;
  readonly card: Signal<CardState | null>;
  readonly guestCard: Signal<GuestCardState | null>;
  readonly bars: Signal<readonly BarState[]>;
  /** Null where it is switched off, and where there is nothing to show. */
  readonly ribbon: Signal<RibbonState | null>;
  readonly inkNames: Signal<InkNames>;
  /** What is marked without Alt: exactly what is selected, or whole words; Alt does the other. */
  readonly exact: Signal<boolean>;
  /** Read out by screen readers, once each. */
  readonly announcement: Signal<string>;
}

export function createPageUiState(): PageUiState {
  return {
    toolbar: signal(null),
    card: signal(null),
    guestCard: signal(null),
    bars: signal([]),
    ribbon: signal(null),
    inkNames: signal(USUAL_INK_NAMES),
    exact: signal(false),
    announcement: signal(''),
  };
}

/** Shows a bar in the place of the one with its id, below the others. */
export function showBar(state: PageUiState, bar: BarState): void {
  state.bars.value = [...state.bars.value.filter(({ id }) => id !== bar.id), bar];
  state.announcement.value = joinSentences([bar.text, ...(bar.details ?? [])]);
}

export function closeBar(state: PageUiState, id: BarState['id']): void {
  state.bars.value = state.bars.value.filter((bar) => bar.id !== id);
}
