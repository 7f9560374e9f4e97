import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { composeLink } from '../../lib/link/fragment-directive.ts';
import { mintTextDirective } from '../../lib/link/text-directive.ts';
import type { TestBrowser } from '../support/browser.ts';
import { launch } from '../support/launch.ts';
import { differsAt, type Picture, takePicture } from '../support/picture.ts';
import { type Fixtures, serveFixtures } from '../support/serve-fixtures.ts';

/** Quotes of the press release, and which of several it is (from 0). */
const QUOTES: readonly { readonly quote: string; readonly which: number }[] = [
  { quote: 'one resident in five is a student', which: 0 },
  { quote: 'Tokyo', which: 1 },
  { quote: 'Tomsk', which: 6 },
  { quote: 'member cities', which: 2 },
  { quote: 'The Asian Network of Major Cities 21 opened its 13th plenary session', which: 0 },
  { quote: '“weather permitting”', which: 0 },
  { quote: 'アジア大都市ネットワーク21', which: 0 },
  { quote: 'Томск', which: 0 },
  { quote: 'before it makes its own.\nEach evening belongs to the residents', which: 0 },
  { quote: 'Kuala Lumpur\nManila\nSeoul', which: 0 },
  { quote: 'plenary session, list the joint projects', which: 0 },
];

const PAINT = 'background-color: #ff8800; color: black';

/** The text as the page shows it: a line for each block. */
const readText = (page: Page): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: its lines are what is wanted
  page.evaluate(() => document.body.innerText.replace(/\s*\n\s*/g, '\n').trim());

/** Where the `which`-th of a quote stands in the text. */
function placeOf(text: string, { quote, which }: (typeof QUOTES)[number]): number {
  let at = -1;
  for (let seen = 0; seen <= which; seen++) at = text.indexOf(quote, at + 1);
  if (at < 0) throw new Error(`the page does not say: ${quote}`);
  return at;
}

/** Paints spans of the text, counted in its visible characters, by the browser's own means. */
function paintSpans(
  page: Page,
  spans: readonly { readonly from: number; readonly to: number }[],
): Promise<void> {
  return page.evaluate((list) => {
    const places: { readonly node: Node; readonly offset: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const { index } of (node.nodeValue ?? '').matchAll(/\S/g)) places.push({ node, offset: index });
    }
    const ranges = list.map(({ from, to }) => {
      const range = document.createRange();
      const [first, last] = [places[from], places[to - 1]];
      if (first) range.setStart(first.node, first.offset);
      if (last) range.setEnd(last.node, last.offset + 1);
      return range;
    });
    CSS.highlights.set('expected', new Highlight(...ranges));
  }, spans);
}

function countDiffering(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) throw new Error('pictures of different size');
  let count = 0;
  for (let y = 0; y < one.height; y++)
    for (let x = 0; x < one.width; x++) if (differsAt(one, other, x, y)) count++;
  return count;
}

const countVisible = (text: string): number => text.replace(/\s/g, '').length;

let fixtures: Fixtures;
let browser: TestBrowser;

beforeAll(async () => {
  fixtures = await serveFixtures();
  browser = await launch(inject('browserName'), { extension: false });
});

afterAll(async () => {
  await browser?.close();
  await fixtures?.close();
});

test('without Snipmark, minted text directives are painted exactly where the words stand', async () => {
  const url = `${fixtures.origin}/release/`;
  const control = await browser.openPage(url);
  const text = await readText(control);
  const places = QUOTES.map((wanted) => ({ ...wanted, at: placeOf(text, wanted) }));
  const minted = places.map(({ quote, at }) => mintTextDirective(text, at, at + quote.length));
  const values = minted.filter((value) => value !== null);
  expect(values).toHaveLength(QUOTES.length);

  await control.addStyleTag({ content: `::highlight(expected) { ${PAINT} }` });
  const blank = await takePicture(control);
  const spans = places.map(({ quote, at }) => {
    const from = countVisible(text.slice(0, at));
    return { from, to: from + countVisible(quote) };
  });
  await paintSpans(control, spans);
  const wanted = await takePicture(control);
  expect(countDiffering(blank, wanted)).toBeGreaterThan(1000);

  const shared = await browser.openPage(composeLink(url, values, null));
  await shared.addStyleTag({ content: `::target-text { ${PAINT} }` });
  // Browsers look for the words after the load event and say nothing when they are done.
  await expect
    .poll(async () => countDiffering(wanted, await takePicture(shared)), { timeout: 10_000 })
    .toBe(0);
});
