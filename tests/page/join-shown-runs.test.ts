import { describe, expect, test } from 'vitest';
import { EDGES } from '../../lib/model.ts';
import { GAP, joinShownRuns, type ShownRun } from '../../lib/page/join-shown-runs.ts';

const { block: BLOCK, spaced: SPACED, tight: TIGHT } = EDGES;

const run = (data: string, rest: Partial<ShownRun> = {}): ShownRun => ({
  data,
  block: 1,
  gap: GAP.none,
  keepsSpace: false,
  isSure: true,
  ...rest,
});

const join = (...runs: ShownRun[]): string => joinShownRuns(runs, false).text;

describe('what stands between two characters', () => {
  test.each([
    ['nothing', [run('ab'), run('c')], 'abc'],
    ['white space, collapsed', [run('a \n '), run(' b')], 'a b'],
    ['none at the ends', [run('  a  ')], 'a'],
    ['a block', [run('a '), run(' b', { block: 2 })], `a${BLOCK}b`],
    [
      'a block that only holds white space is none',
      [run('a'), run('\n', { block: 2 }), run('b', { gap: GAP.tight })],
      `a${SPACED}b`,
    ],
    ['something that may be nothing', [run('a'), run('b', { gap: GAP.tight })], `a${TIGHT}b`],
    ['the same beside white space', [run('a '), run('b', { gap: GAP.tight })], `a${SPACED}b`],
    ['something that may be white space', [run('a'), run('b', { gap: GAP.spaced })], `a${SPACED}b`],
    ['a no-break space is a space', [run('a\u00a0b')], 'a b'],
    ['two of them are not', [run('a\u00a0 b')], `a${SPACED}b`],
    ['one kept space', [run('a b', { keepsSpace: true })], 'a b'],
    ['more of them', [run('a  b', { keepsSpace: true })], `a${SPACED}b`],
    ['a kept line break', [run('a\nb', { keepsSpace: true })], `a${SPACED}b`],
    ['a line break in the source between ideographs', [run('東\n京')], `東${TIGHT}京`],
    ['soft hyphens and zero-width spaces', [run('a\u00adb\u200bc')], 'abc'],
  ])('%s', (_, runs, expected) => {
    expect(join(...runs)).toBe(expected);
  });
});

describe('what only some browsers search', () => {
  const runs = [
    run('one '),
    run('hidden', { isSure: false, gap: GAP.tight }),
    run(' two', { gap: GAP.tight }),
  ];

  test('is left out, but not what it may be to others', () => {
    expect(joinShownRuns(runs, false).text).toBe(`one${SPACED}two`);
    expect(joinShownRuns(runs, true).text).toBe(`one${SPACED}hidden${SPACED}two`);
  });

  test('keeps apart what it stands between', () => {
    expect(join(run('a'), run('no', { isSure: false }), run('b'))).toBe(`a${TIGHT}b`);
  });

  test('its block is none to those that do not', () => {
    const inBlock = runs.map((each, i) => (i === 1 ? { ...each, block: 2 } : each));
    expect(joinShownRuns(inBlock, false).text).toBe(`one${SPACED}two`);
    expect(joinShownRuns(inBlock, true).text).toBe(`one${BLOCK}hidden${BLOCK}two`);
  });
});

test('maps visible characters', () => {
  const { text, offsets, firsts } = joinShownRuns(
    [run(' a\u200db '), run('no', { isSure: false }), run('c', { block: 2 })],
    false,
  );
  // The zero-width joiner is in the text, but is no visible character.
  expect(text).toBe(`a\u200db${BLOCK}c`);
  expect([...offsets]).toEqual([0, 2, 4]);
  expect([...firsts]).toEqual([0, -1, 2]);
});
