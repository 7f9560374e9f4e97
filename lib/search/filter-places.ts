import { INKS } from '../model.ts';
import { fold } from './fold.ts';
import { endOfPeriod, startOfPeriod } from './local-period.ts';
import type { Conditions, Flag, Query } from './query.ts';
import { type SearchableMarks, TRAITS } from './searchable.ts';

/** What is known of marks beside their rows, by their ids. */
export interface MarkSets {
  readonly orphans: ReadonlySet<string>;
  /** In a link that was minted and is on record. */
  readonly shared: ReadonlySet<string>;
}

/** Whether the mark at a place meets a condition. */
type Test = (place: number) => boolean;

/** 1 for each place that meets all conditions of the query, whatever its words are; else 0. */
export function filterPlaces(marks: SearchableMarks, query: Query, sets: MarkSets): Uint8Array {
  const allowed = new Uint8Array(marks.size).fill(1);
  for (const test of testsOf(marks, query, sets))
    for (let place = 0; place < marks.size; place++)
      if (allowed[place] === 1 && !test(place)) allowed[place] = 0;
  return allowed;
}

function testsOf(marks: SearchableMarks, query: Query, sets: MarkSets): Test[] {
  const { without, before, after } = query;
  const { createdAt } = marks;
  const start = before === null ? Number.POSITIVE_INFINITY : startOfPeriod(before);
  const end = after === null ? Number.NEGATIVE_INFINITY : endOfPeriod(after);
  const either = (tests: readonly Test[]): Test[] =>
    tests.length === 0 ? [] : [(place) => tests.some((test) => test(place))];
  const none = (tests: readonly Test[]) =>
    tests.map(
      (test): Test =>
        (place) =>
          !test(place),
    );
  return [
    ...(before === null && after === null
      ? []
      : [(place: number) => (createdAt[place] as number) < start && (createdAt[place] as number) >= end]),
    ...siteOrInk(marks, query).flatMap(either),
    ...tagTests(marks, query),
    ...flagTests(marks, query, sets),
    ...none(siteOrInk(marks, without).flat()),
    ...none(tagTests(marks, without)),
    ...none(flagTests(marks, without, sets)),
  ];
}

/** Sites, and inks: a mark is on one site and in one ink, so that any of several will do. */
function siteOrInk({ pages, pageOf, inks }: SearchableMarks, asked: Conditions): [Test[], Test[]] {
  const sites = asked.sites.map((site) => {
    const isOn = pages.map(({ host }) => host === site || host.endsWith(`.${site}`));
    return (place: number) => isOn[pageOf[place] as number] === true;
  });
  const ofInks = asked.inks.map((ink) => (place: number) => INKS[inks[place] as number] === ink);
  return [sites, ofInks];
}

function tagTests({ tags, tagFrom, tagNumbers }: SearchableMarks, asked: Conditions): Test[] {
  return asked.tags.map((tag) => {
    const wanted = fold(tag).trim();
    const isMeant = tags.map((each) => fold(each).trim() === wanted);
    return (place) => {
      const end = tagFrom[place + 1] as number;
      for (let i = tagFrom[place] as number; i < end; i++) if (isMeant[tagNumbers[i] as number]) return true;
      return false;
    };
  });
}

function flagTests(marks: SearchableMarks, asked: Conditions, { orphans, shared }: MarkSets): Test[] {
  const { traits, tagFrom } = marks;
  const tests: Record<Flag, Test> = {
    'has:note': (place) => ((traits[place] as number) & TRAITS.hasNote) !== 0,
    'has:tag': (place) => (tagFrom[place + 1] as number) > (tagFrom[place] as number),
    'is:received': (place) => ((traits[place] as number) & TRAITS.isReceived) !== 0,
    'is:orphan': (place) => orphans.has(marks.idOf(place)),
    'is:shared': (place) => shared.has(marks.idOf(place)),
  };
  return asked.flags.map((flag) => tests[flag]);
}
