import { INKS, type Ink } from '../model.ts';
import type { MarkSets } from './filter-places.ts';
import { dayOf } from './local-period.ts';
import type { Flag } from './query.ts';
import { type SearchableMarks, TRAITS } from './searchable.ts';

/** How many of some marks are what; only what there is any of. */
export interface Facets {
  /** By host, the most first, then by name; '' are pages whose address has none. */
  readonly sites: readonly { readonly site: string; readonly count: number }[];
  /** The most first, then by name. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  /** In the order of `INKS`. */
  readonly inks: readonly { readonly ink: Ink; readonly count: number }[];
  /** Local days (`2024-05-03`) on which they were made, ascending. */
  readonly days: readonly { readonly day: string; readonly count: number }[];
  readonly flags: Readonly<Record<Flag, number>>;
}

/** Counts the marks at these places. */
export function countFacets(marks: SearchableMarks, places: Uint32Array, sets: MarkSets): Facets {
  const { pages, pageOf, inks, tags, tagFrom, tagNumbers, traits } = marks;
  const ofPages = new Uint32Array(pages.length);
  const ofTags = new Uint32Array(tags.length);
  const ofInks = new Uint32Array(INKS.length);
  const ofTraits = new Uint32Array(TRAITS.hasNote + TRAITS.isReceived + 1);
  let tagged = 0;
  for (const place of places) {
    add(ofPages, pageOf[place] as number);
    add(ofInks, inks[place] as number);
    add(ofTraits, traits[place] as number);
    const end = tagFrom[place + 1] as number;
    const from = tagFrom[place] as number;
    if (end > from) tagged++;
    for (let i = from; i < end; i++) add(ofTags, tagNumbers[i] as number);
  }
  const withTrait = (trait: number) => ofTraits.reduce((sum, count, i) => (i & trait ? sum + count : sum), 0);
  return {
    sites: countSites(marks, ofPages),
    tags: mostFirst(tags.map((tag, i) => [tag, ofTags[i] as number])).map(([tag, count]) => ({ tag, count })),
    inks: INKS.map((ink, i) => ({ ink, count: ofInks[i] as number })).filter(({ count }) => count > 0),
    days: countDays(marks.createdAt, places),
    flags: {
      'has:note': withTrait(TRAITS.hasNote),
      'has:tag': tagged,
      'is:received': withTrait(TRAITS.isReceived),
      ...countSets(marks, places, sets),
    },
  };
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}

function mostFirst(counts: readonly (readonly [name: string, count: number])[]) {
  return counts.filter(([, count]) => count > 0).toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function countSites({ pages }: SearchableMarks, ofPages: Uint32Array): Facets['sites'] {
  const counts = new Map<string, number>();
  for (const [i, { host }] of pages.entries())
    counts.set(host, (counts.get(host) ?? 0) + (ofPages[i] as number));
  return mostFirst([...counts]).map(([site, count]) => ({ site, count }));
}

function countSets({ idOf }: SearchableMarks, places: Uint32Array, { orphans, shared }: MarkSets) {
  let orphaned = 0;
  let inLinks = 0;
  if (orphans.size + shared.size > 0) {
    for (const place of places) {
      const id = idOf(place);
      if (orphans.has(id)) orphaned++;
      if (shared.has(id)) inLinks++;
    }
  }
  return { 'is:orphan': orphaned, 'is:shared': inLinks };
}

const DAY_MS = 86_400_000;

/** Over so many days, about a century, each mark's day is asked for: a file may say that one was made in 9998. */
const MOST_DAYS = 40_000;

function countDays(createdAt: Float64Array, places: Uint32Array): Facets['days'] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    const time = createdAt[place] as number;
    if (time < first) first = time;
    if (time > last) last = time;
  }
  if (places.length === 0) return [];
  if (last - first > MOST_DAYS * DAY_MS) return countFarDays(createdAt, places);
  const midnights = midnightsBetween(first, last);
  const counts = new Uint32Array(midnights.length);
  const start = midnights[0] as number;
  for (const place of places) {
    const time = createdAt[place] as number;
    // Days of 23 and 25 hours put the guess wrong by one at the most, or by what a year's clock changes leave.
    let day = Math.min(Math.floor((time - start) / DAY_MS), midnights.length - 1);
    while (day > 0 && (midnights[day] as number) > time) day--;
    while (day + 1 < midnights.length && (midnights[day + 1] as number) <= time) day++;
    add(counts, day);
  }
  return midnights
    .map((midnight, i) => ({ midnight, count: counts[i] as number }))
    .filter(({ count }) => count > 0)
    .map(({ midnight, count }) => ({ day: dayOf(new Date(midnight)), count }));
}

function countFarDays(createdAt: Float64Array, places: Uint32Array): Facets['days'] {
  const counts = new Map<string, number>();
  for (const place of places) {
    const day = dayOf(new Date(createdAt[place] as number));
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** When each local day began, from that of `first` to that of `last`. */
function midnightsBetween(first: number, last: number): number[] {
  const midnights: number[] = [];
  const day = new Date(first);
  for (let i = 0; ; i++) {
    // Each by itself: where a clock change skips midnight, the day begins later, and the next must not.
    const midnight = new Date(day.getFullYear(), day.getMonth(), day.getDate() + i).getTime();
    if (midnight > last) break;
    midnights.push(midnight);
  }
  return midnights;
}
