import { afterEach, beforeEach, expect, test } from 'vitest';
import { runNow } from '../../lib/anchor/run-slices.ts';
import type { Ink } from '../../lib/model.ts';
import { comparePlaces } from '../../lib/page/compare-places.ts';
import { findOverlaps } from '../../lib/page/find-overlaps.ts';

beforeEach(() => {
  document.body.innerHTML =
    '<p id="p">one two <b>three four</b> five</p><div id="host"></div><p id="q">six</p>';
  const shadow = (document.getElementById('host') as Element).attachShadow({ mode: 'open' });
  shadow.innerHTML = '<p id="s">seven eight</p>';
});
afterEach(() => {
  document.body.innerHTML = '';
});

function rangeOf(words: string): Range {
  const shadow = document.getElementById('host')?.shadowRoot as ShadowRoot;
  for (const root of [document.body, shadow]) {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const whole = texts.map(({ data }) => data).join('');
    const at = whole.indexOf(words);
    if (at === -1) continue;
    const range = new Range();
    let before = 0;
    for (const text of texts) {
      const end = before + text.length;
      if (at >= before && at < end) range.setStart(text, at - before);
      if (at + words.length > before && at + words.length <= end)
        range.setEnd(text, at + words.length - before);
      before = end;
    }
    return range;
  }
  throw new Error(words);
}

const inked = (words: string, ink: Ink, layer: number) => ({ range: rangeOf(words), ink, layer });
const said = (list: Parameters<typeof findOverlaps>[0]) =>
  runNow(findOverlaps(list)).map(({ range, upper, lower, depth }) => [
    `${range}`,
    lower.ink,
    upper.ink,
    depth,
  ]);

test('finds where marks of different inks overlap, and which is seen', () => {
  const list = [inked('two three', 'sun', 1), inked('three four', 'rose', 2), inked('five', 'sky', 3)];
  expect(said(list)).toEqual([['three', 'sun', 'rose', 0]]);
});

test('identical words in two inks, and three inks on one another', () => {
  expect(said([inked('three', 'sun', 2), inked('three', 'rose', 1)])).toEqual([['three', 'rose', 'sun', 0]]);
  expect(
    said([inked('one two three', 'sun', 1), inked('two three', 'rose', 2), inked('three', 'sky', 3)]),
  ).toEqual([
    ['two ', 'sun', 'rose', 0],
    ['three', 'rose', 'sky', 0],
    ['three', 'sun', 'sky', 1],
  ]);
});

test('marks of one ink, marks that only touch, and marks in different trees do not overlap', () => {
  const list = [inked('one two', 'sun', 1), inked('two three', 'sun', 1), inked('four', 'rose', 2)];
  const others = [inked('seven eight', 'rose', 2), inked('six', 'sky', 3), inked('five', 'leaf', 4)];
  expect(said([...list, ...others])).toEqual([]);
  expect(said([...others, inked('eight', 'sun', 1)])).toEqual([['eight', 'sun', 'rose', 0]]);
});

test('ranges in a shadow tree are read where its host stands', () => {
  const wanted = ['one', 'one two', 'three', 'seven', 'eight', 'six'];
  for (const order of [wanted, [...wanted].reverse(), ['seven', 'six', 'one two', 'eight', 'three', 'one']]) {
    const sorted = order.map(rangeOf).sort(comparePlaces);
    expect(sorted.map(String)).toEqual(wanted);
  }
});
