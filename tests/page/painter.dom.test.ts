import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPainter, type Painter } from '../../lib/page/painter.ts';
import { luminance, toneOf } from '../../lib/page/tone-of.ts';

let painter: Painter;

const rangeOf = (id: string): Range => {
  const range = document.createRange();
  range.selectNodeContents(document.getElementById(id) as Node);
  return range;
};

beforeEach(() => {
  document.body.innerHTML =
    '<p id="a">One</p><p id="b">Two</p><div style="background:#111"><p id="night">Dark</p></div>';
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

  test('leaves no trace when all is erased', () => {
    painter.paint('1', rangeOf('a'), 'sun', false);
    painter.showPiece(rangeOf('a'));
    painter.eraseAll();
    expect(painted()).toEqual([]);
  });

  test('leaves the page’s own highlights alone', () => {
    CSS.highlights.set('search-results', new Highlight(rangeOf('b')));
    painter.paint('1', rangeOf('a'), 'sun', false);
    painter.eraseAll();
    expect(painted()).toEqual([['search-results', 1]]);
    CSS.highlights.delete('search-results');
  });
});

describe('toneOf', () => {
  test('looks at the nearest opaque background', () => {
    expect(toneOf(document.getElementById('night') as Node)).toBe('dark');
    expect(toneOf(document.getElementById('a') as Node)).toBe('light');
  });

  test('luminance as WCAG defines it', () => {
    expect(luminance('rgb(255, 255, 255)')).toBeCloseTo(1);
    expect(luminance('rgb(0, 0, 0)')).toBe(0);
    expect(luminance('rgb(128, 128, 128)')).toBeCloseTo(0.216, 3);
    expect(luminance('rgba(0, 0, 0, 0.2)')).toBeNull();
  });
});
