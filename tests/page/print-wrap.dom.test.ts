import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PrintedMark, wrapForPrint } from '../../lib/page/print-wrap.ts';

const SUN = {
  background: 'rgb(255, 224, 102)',
  color: 'rgb(0, 0, 0)',
  underline: 'solid',
  layer: 1,
  lineBelow: '3px solid rgb(102, 82, 0)',
};
const SKY = {
  background: 'rgb(154, 212, 255)',
  color: 'rgb(0, 0, 0)',
  underline: 'wavy',
  layer: 2,
  lineBelow: '2px wavy rgb(8, 79, 125)',
};
const ROSE = { ...SUN, underline: 'dotted', layer: 0, lineBelow: '3px dotted rgb(138, 29, 72)' };

let host: HTMLElement;
let style: HTMLStyleElement;

beforeEach(() => {
  style = document.createElement('style');
  style.textContent = 'mark { padding: 9px; background: red !important } .row { display: flex; gap: 50px }';
  document.head.append(style);
  host = document.createElement('main');
  document.body.append(host);
});

afterEach(() => {
  style.remove();
  host.remove();
  getSelection()?.removeAllRanges();
});

/** The words between two words of the page, each of which stands there once, both included. */
function markOf(first: string, last: string, look = SUN): PrintedMark {
  const range = document.createRange();
  const [start, from] = place(first);
  const [end, to] = place(last);
  range.setStart(start, from);
  range.setEnd(end, to + last.length);
  return { range, ...look };
}

function place(words: string): [Text, number] {
  const node = texts().find((text) => text.data.includes(words));
  if (!node) throw new Error(`no ${words}`);
  return [node, node.data.indexOf(words)];
}

function texts(): Text[] {
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

const printed = () => [...host.querySelectorAll('mark')].map(({ textContent }) => textContent);

/** Wraps, looks, undoes; the document must then be as it was, to the node. */
function wrapAndUndo(marks: readonly PrintedMark[], look: () => void): void {
  const html = host.outerHTML;
  const nodes = texts();
  const data = nodes.map((node) => node.data);
  const words = marks.map(({ range }) => range.toString());
  const undo = wrapForPrint(marks);
  look();
  undo();
  expect(host.outerHTML).toBe(html);
  expect(texts().every((node, i) => node === nodes[i])).toBe(true);
  expect(texts().map((node) => node.data)).toEqual(data);
  expect(marks.map(({ range }) => range.toString())).toEqual(words);
}

describe('wrapForPrint', () => {
  test('wraps the words of a mark across elements, and nothing else', () => {
    host.innerHTML = '<p>Before <em>the first</em> and middle</p>\n<p>then last. After</p>';
    wrapAndUndo([markOf('first', 'last')], () => {
      expect(printed()).toEqual(['first', ' and middle', 'then last']);
      expect(host.textContent).toBe('Before the first and middle\nthen last. After');
    });
  });

  test('prints the tint and the line in spite of the page’s own rules', () => {
    host.innerHTML = '<p>Only some words here</p>';
    const before = place('Only')[0].parentElement?.getBoundingClientRect().width;
    wrapAndUndo([markOf('some', 'words', SKY)], () => {
      const mark = host.querySelector('mark') as HTMLElement;
      const { backgroundColor, color, padding, textDecorationLine, textDecorationStyle, printColorAdjust } =
        getComputedStyle(mark);
      expect({ backgroundColor, color, padding, textDecorationLine, textDecorationStyle }).toEqual({
        backgroundColor: SKY.background,
        color: SKY.color,
        padding: '0px',
        textDecorationLine: 'underline',
        textDecorationStyle: 'wavy',
      });
      expect(printColorAdjust).toBe('exact');
      expect(mark.closest('p')?.getBoundingClientRect().width).toBe(before);
    });
  });

  test('prints the upper of two marks that overlap, and the lower as a line of its own', () => {
    host.innerHTML = '<p>one two three four five</p>';
    wrapAndUndo([markOf('three', 'five', SKY), markOf('two', 'four', SUN)], () => {
      expect(printed()).toEqual(['two ', 'three four', ' five']);
      expect(host.textContent).toBe('one two three four five');
      const lines = [...host.querySelectorAll('mark span')].map((element) => getComputedStyle(element));
      expect(lines.map(({ textDecorationLine }) => textDecorationLine)).toEqual(['underline']);
      expect(lines.map(({ textDecorationColor }) => textDecorationColor)).toEqual(['rgb(102, 82, 0)']);
      expect(getComputedStyle(host.querySelectorAll('mark')[1] as Element).backgroundColor).toBe(
        SKY.background,
      );
    });
  });

  test('prints the third mark below one another as a line above the words', () => {
    host.innerHTML = '<p>one two three four five</p>';
    wrapAndUndo([markOf('two', 'two'), markOf('one', 'five', ROSE), markOf('two', 'two', SKY)], () => {
      expect(printed()).toEqual(['one ', 'two', ' three four five']);
      const lines = [...host.querySelectorAll('mark span')].map((element) => getComputedStyle(element));
      expect(lines.map((line) => [line.textDecorationLine, line.textDecorationStyle])).toEqual([
        ['overline', 'dotted'],
        ['underline', 'solid'],
      ]);
    });
  });

  test('leaves code, fields and drawings inside a mark alone', () => {
    host.innerHTML =
      '<p>from<script type="text/plain">code</script><textarea>field</textarea><svg><text>drawn</text></svg> to</p>';
    wrapAndUndo([markOf('from', 'to')], () => expect(printed()).toEqual(['from', ' to']));
  });

  test('does not push the words of a flex box apart', () => {
    host.innerHTML = '<p class="row" style="width: max-content">one two three</p>';
    const width = () => host.firstElementChild?.getBoundingClientRect().width ?? 0;
    const before = width();
    wrapAndUndo([markOf('two', 'two')], () => expect(width()).toBeCloseTo(before, 0));
  });

  test('puts the reader’s selection back', () => {
    host.innerHTML = '<p>one two three four</p>';
    const [node] = texts() as [Text];
    getSelection()?.setBaseAndExtent(node, 13, node, 4);
    wrapAndUndo([markOf('two', 'three')], () => expect(printed()).toEqual(['two three']));
    expect(String(getSelection())).toBe('two three');
    expect(getSelection()?.anchorOffset).toBe(13);
  });

  test('changes nothing where there is nothing to print', () => {
    host.innerHTML = '<p>one</p>';
    wrapAndUndo([], () => expect(host.innerHTML).toBe('<p>one</p>'));
  });
});
