import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { composeLink } from '../../lib/link/fragment-directive.ts';
import { bundleScript } from '../bench/bundle.mjs';
import type { TestBrowser } from '../support/browser.ts';
import { launch } from '../support/launch.ts';
import type { NativePage, Quote } from '../support/native-page.ts';
import { differsAt, type Picture, takePicture } from '../support/picture.ts';
import { type Fixtures, serveFixtures } from '../support/serve-fixtures.ts';

const PAINT = 'background-color: #ff8800; color: black';

declare const nativePage: NativePage;

let fixtures: Fixtures;
let browser: TestBrowser;
let script: string;

beforeAll(async () => {
  fixtures = await serveFixtures();
  browser = await launch(inject('browserName'), { extension: false });
  script = await bundleScript('../support/native-page.ts');
});

afterAll(async () => {
  await browser?.close();
  await fixtures?.close();
});

const of = (which: number, quote: string): Quote => ({ quote, which });
const first = (quote: string): Quote => of(0, quote);

async function openPage(url: string): Promise<Page> {
  const page = await browser.openPage(url);
  await page.evaluate(script);
  return page;
}

function countDiffering(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) throw new Error('pictures of different size');
  let count = 0;
  for (let y = 0; y < one.height; y++)
    for (let x = 0; x < one.width; x++) if (differsAt(one, other, x, y)) count++;
  return count;
}

/** How many directives of a link Chromium heeds. */
const MOST_DIRECTIVES = 16;

/** Mints for each quote, and expects a stock browser to paint exactly these words for all of them in one link. */
async function expectPaintedNatively(url: string, quotes: readonly Quote[]): Promise<void> {
  expect(quotes.length).toBeLessThanOrEqual(MOST_DIRECTIVES);
  const control = await openPage(url);
  const minted = await control.evaluate((list) => nativePage.mint(list), quotes);
  const values = minted.filter((value) => value !== null);
  expect(quotes.filter((_, i) => minted[i] === null)).toEqual([]);

  await control.addStyleTag({ content: `::highlight(expected) { ${PAINT} }` });
  const blank = await takePicture(control);
  await control.evaluate((list) => nativePage.paint(list), quotes);
  const wanted = await takePicture(control);
  expect(countDiffering(blank, wanted)).toBeGreaterThan(1000);

  const shared = await browser.openPage(composeLink(url, values, null));
  await shared.addStyleTag({ content: `::target-text { ${PAINT} }` });
  // Browsers look for the words after the load event and say nothing when they are done.
  await expect
    .poll(async () => countDiffering(wanted, await takePicture(shared)), { timeout: 10_000 })
    .toBe(0);
}

test('without Snipmark, minted text directives are painted exactly where the words stand', async () => {
  await expectPaintedNatively(`${fixtures.origin}/release/`, [
    first('one resident in five is a student'),
    of(1, 'Tokyo'),
    of(6, 'Tomsk'),
    of(2, 'member cities'),
    first('The Asian Network of Major Cities 21 opened its 13th plenary session'),
    first('“weather permitting”'),
    first('アジア大都市ネットワーク21'),
    first('Томск'),
    first('before it makes its own. Each evening belongs to the residents'),
    first('Kuala Lumpur Manila Seoul'),
    first('plenary session, list the joint projects'),
  ]);
});

test('nor do words that are hidden, drawn or held by fields lead them astray', async () => {
  await expectPaintedNatively(`${fixtures.origin}/small/traps.html`, [
    of(1, 'The depot opens at nine.'),
    first('Dogs ride on the platform.'),
    of(1, 'Children ride free.'),
    of(1, 'Line nine stops at the gate.'),
    of(1, 'The workshop is open on Fridays'),
    of(1, 'The sand house smells of tar'),
    first('Plan of the yard'),
    first('night ride, brass bell'),
    of(1, 'Please ring before entering'),
    of(1, 'The turntable still turns'),
    of(1, 'The last tram left in 1967'),
    of(1, 'coupled'),
  ]);
});

test('nor do words across blocks, lines and what stands within a line', async () => {
  await expectPaintedNatively(`${fixtures.origin}/small/traps.html`, [
    first('oak and the lamps'),
    first('slatted oak were common'),
    first('on the left, the controller on the right, and'),
    first('built 1909 Car 15'),
    first('Mind the closing gates.'),
    first('driver stood in the open until 1924'),
    first('first electric car ran'),
    first('Horse'),
    first('Twelve of them are kept.'),
    first('every ten minutes'),
    first('1435 mm Current'),
    first('two pence for'),
    first('longdistance ticket'),
    first('including luggage'),
  ]);
});

test('for words that are not shown, none is minted', async () => {
  const page = await openPage(`${fixtures.origin}/small/traps.html`);
  const hidden = [
    first('The depot opens at nine.'),
    first('Children ride free.'),
    first('Walk past the water tower.'),
    first('The workshop is open on Fridays.'),
    first('The sand house smells of tar.'),
    first('or 1899'),
  ];
  expect(await page.evaluate((list) => nativePage.mint(list), hidden)).toEqual(hidden.map(() => null));
});
