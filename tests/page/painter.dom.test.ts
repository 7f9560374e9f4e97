import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { paintedParts } from '../../lib/page/painted-parts.ts';
import { createPainter, type Painter } from '../../lib/page/painter.ts';

let painter: Painter;

const rangeOf = (id: string): Range => {
  const range = document.createRange();
  range.selectNodeContents(document.getElementById(id) as Node);
  return range;
};

beforeEach(() => {
  document.body.innerHTML =
    '<p id="a">One</p><p id="b">Two</p><div style="background:#111;color:#eee"><p id="night">Dark</p></div>';
  painter = createPainter(CSS.highlights);
});

afterEach(() => painter.eraseAll());

const painted = () => [...CSS.highlights].map(([name, highlight]) => [name, highlight.size]);

describe('createPainter', () => {
  test('paints in the ink and for the ground, own and guest apart', () => {
    painter.paint('1', rangeOf('a'), 'sun', false);
    painter.paint('2', rangeOf('b'), 'sun', true);
    painter.paint('3', rangeOf('night'), 'sun', false);
    expect(painted()).toEqual([
      ['snipmark-sun', 1],
      ['snipmark-guest-sun', 1],
      ['snipmark-sun-dark', 1],
    ]);
  });

  test('painting a mark anew takes the old paint away', () => {
    painter.paint('1', rangeOf('a'), 'sun', false);
    painter.paint('1', rangeOf('b'), 'rose', false);
    expect(painted()).toEqual([['snipmark-rose', 1]]);
  });

  test('paints in the other look what stands on another ground than before', () => {
    painter.paint('1', rangeOf('a'), 'sun', false);
    painter.paint('2', rangeOf('night'), 'rose', true);
    expect([...painter.tones()]).toEqual(['light', 'dark']);
    expect(painter.followGrounds()).toBe(false);
    document.body.style.cssText = 'background: #111; color: #eee';
    // What was measured holds for one turn.
    return Promise.resolve().then(() => {
      expect(painter.followGrounds()).toBe(true);
      document.body.removeAttribute('style');
      expect(painted().map(([name]) => name)).toEqual(['snipmark-guest-rose-dark', 'snipmark-sun-dark']);
    });
  });

  test('shows what lies below, each guest below each mark', async () => {
    painter.paint('1', rangeOf('a'), 'rose', false);
    painter.paint('2', rangeOf('a'), 'sun', false);
    painter.paint('3', rangeOf('a'), 'sky', true);
    painter.paint('4', rangeOf('night'), 'sun', false);
    painter.paint('5', rangeOf('night'), 'leaf', true);
    const lines = () => painted().filter(([name]) => String(name).startsWith('snipmark-below'));
    await expect.poll(lines).toEqual([
      ['snipmark-below-rose', 1],
      ['snipmark-below-sky-far', 1],
      ['snipmark-below-leaf-dark', 1],
    ]);
    painter.erase('2');
    await expect.poll(lines).toEqual([
      ['snipmark-below-leaf-dark', 1],
      ['snipmark-below-sky', 1],
    ]);
  });

  test('leaves no trace when all is erased', () => {
    painter.paint('1', rangeOf('a'), 'sun', false);
    painter.showPiece(rangeOf('a'));
    painter.eraseAll();
    expect(painted()).toEqual([]);
  });

  test('puts back what somebody else took, and says whether anything was', () => {
    painter.paint('1', rangeOf('a'), 'sun', false);
    painter.paint('2', rangeOf('b'), 'rose', false);
    expect(painter.restore()).toBe(false);
    CSS.highlights.delete('snipmark-sun');
    CSS.highlights.get('snipmark-rose')?.clear();
    expect(painter.restore()).toBe(true);
    expect(new Map(painted() as [string, number][])).toEqual(
      new Map([
        ['snipmark-sun', 1],
        ['snipmark-rose', 1],
      ]),
    );
    CSS.highlights.clear();
    painter.erase('1');
    painter.erase('2');
    expect(painter.restore()).toBe(false);
  });

  test('leaves out what cannot be selected, unless the mark begins or ends in it or holds nothing else', () => {
    document.body.innerHTML =
      '<p id="c">Two <i style="user-select:none">no <b style="user-select:text">yes</b></i> words</p>';
    const words = (range: Range) => paintedParts(range).map(String);
    expect(words(rangeOf('c'))).toEqual(['Two', 'yes words']);
    const ending = rangeOf('c');
    ending.setEnd(document.querySelector('i')?.firstChild as Node, 2);
    expect(words(ending)).toEqual(['Two no']);
    document.body.style.userSelect = 'none';
    expect(words(rangeOf('c'))).toEqual(['Two no yes words']);
    document.body.style.userSelect = '';
  });

  test('leaves the page’s own highlights alone', () => {
    CSS.highlights.set('search-results', new Highlight(rangeOf('b')));
    painter.paint('1', rangeOf('a'), 'sun', false);
    painter.eraseAll();
    expect(painted()).toEqual([['search-results', 1]]);
    CSS.highlights.delete('search-results');
  });
});
