import { align } from './align.ts';
import { DRIFT, type Hit } from './gather-hits.ts';
import type { QuoteWords } from './quote-words.ts';
import { createWindowRoller, STRETCH } from './roll-windows.ts';
import { hashWindow, WINDOW } from './window.ts';

/** Where an edited quote stands, and how much of it and of its context is still there (0 to 1). */
export interface AlignedQuote {
  readonly start: number;
  readonly end: number;
  readonly alike: number;
  readonly before: number;
  readonly after: number;
}

/** Code units of context that are aligned on each side. */
const CONTEXT = 5 * WINDOW;
/** A quote up to this long is aligned as one, a longer one by its two ends of half the length. */
const MOST = 360;
/** A region is at the most so many times as long as what is looked for in it. */
const LONGEST = 3;

/** Lays the quote with its context beside the text where the hits say it is; null where nothing of it is there. */
export function alignQuote(text: string, words: QuoteWords, hits: readonly Hit[]): AlignedQuote | null {
  const { exact } = words;
  const prefix = words.prefix.slice(-CONTEXT);
  const suffix = words.suffix.slice(0, CONTEXT);
  const starts = hits.map(({ start }) => start);
  const low = Math.min(...starts);
  const high = Math.max(...starts);
  if (exact.length <= MOST) {
    const from = low - prefix.length - DRIFT;
    const to = high + exact.length + suffix.length + DRIFT;
    return alignPiece(text, prefix, exact, suffix, from, to);
  }
  const half = MOST / 2;
  const head = exact.slice(0, half);
  const tail = exact.slice(-half);
  const first = alignPiece(text, prefix, head, '', low - prefix.length - DRIFT, high + half + DRIFT);
  const shift = exact.length - half;
  const last = alignPiece(
    text,
    '',
    tail,
    suffix,
    low + shift - DRIFT,
    high + exact.length + suffix.length + DRIFT,
  );
  if (!first || !last || last.end <= first.start) return null;
  const inside = shareOfWindows(exact, text.slice(first.start, last.end));
  const length = last.end - first.start;
  const sameLength = Math.min(length, exact.length) / Math.max(length, exact.length);
  return {
    start: first.start,
    end: last.end,
    alike: Math.min(inside, (first.alike + last.alike) / 2) * sameLength,
    before: first.before,
    after: last.after,
  };
}

function alignPiece(
  text: string,
  prefix: string,
  piece: string,
  suffix: string,
  from: number,
  to: number,
): AlignedQuote | null {
  const words = prefix + piece + suffix;
  const start = Math.max(0, from);
  const region = text.slice(start, Math.min(to, start + LONGEST * words.length + 2 * DRIFT));
  const partners = align(words, region);
  const first = prefix.length;
  const last = prefix.length + piece.length;
  const low = mapStart(partners, first, last);
  const high = Math.min(mapEnd(partners, first, last), region.length);
  if (low === -1 || high <= low) return null;
  return {
    start: start + low,
    end: start + high,
    alike: 1 - countEdits(partners, first, last, low, high) / Math.max(piece.length, high - low),
    before: prefix.length === 0 ? 0 : countPaired(partners, 0, first) / prefix.length,
    after: suffix.length === 0 ? 0 : countPaired(partners, last, words.length) / suffix.length,
  };
}

function countPaired(partners: Int32Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (partners[i] !== -1) count++;
  return count;
}

/** How many edits make [first, last) of what was looked for into [low, high) of the region. */
function countEdits(partners: Int32Array, first: number, last: number, low: number, high: number): number {
  let edits = 0;
  let own = first;
  let other = low;
  for (let i = first; i <= last; i++) {
    const partner = i === last ? high : (partners[i] as number);
    if (partner === -1) continue;
    edits += Math.max(i - own, partner - other);
    own = i + 1;
    other = partner + 1;
  }
  return edits;
}

/** Where the piece [first, last) begins in the region: with its first partner, and what was edited before that. */
function mapStart(partners: Int32Array, first: number, last: number): number {
  let own = first;
  while (own < last && partners[own] === -1) own++;
  if (own === last) return -1;
  let other = first - 1;
  while (other >= 0 && partners[other] === -1) other--;
  const at = partners[own] as number;
  const gap = at - (other < 0 ? 0 : (partners[other] as number) + 1);
  return at - share(gap, own - first, first - 1 - other, other < 0);
}

function mapEnd(partners: Int32Array, first: number, last: number): number {
  let own = last - 1;
  while (own >= first && partners[own] === -1) own--;
  if (own < first) return -1;
  let other = last;
  while (other < partners.length && partners[other] === -1) other++;
  const isOpen = other === partners.length;
  const at = (partners[own] as number) + 1;
  const gap = isOpen ? Number.POSITIVE_INFINITY : (partners[other] as number) - at;
  return at + share(gap, last - 1 - own, other - last, isOpen);
}

/**
 * How much of what stands in a gap at an end of the quote is the quote's: all that is there in place of its own
 * words, and as much of it as they were long where more of the context is missing, too.
 */
function share(gap: number, own: number, others: number, isOpen: boolean): number {
  if (own === 0 || gap === 0) return 0;
  if (others === 0 && !isOpen) return gap <= 3 * own + 2 * WINDOW ? gap : own;
  return Math.min(gap, own);
}

/** How many of every fourth window of the quote the text holds, from 0 to 1. */
function shareOfWindows(quote: string, text: string): number {
  const held = new Set<number>();
  const roller = createWindowRoller(text);
  for (let from = 0; from < roller.count; from += STRETCH)
    for (const hash of roller.hashesFrom(from)) held.add(hash);
  let shared = 0;
  let all = 0;
  for (let at = 0; at + WINDOW <= quote.length; at += 4) {
    all++;
    if (held.has(hashWindow(quote, at))) shared++;
  }
  return shared / all;
}
