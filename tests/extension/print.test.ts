import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { markSnippets, type Snippet } from '../support/mark-page.ts';
import { pageTools } from '../support/page-tools.ts';
import { type PdfFill, readPdfFills } from '../support/pdf-fills.ts';
import { useSession } from '../support/use-session.ts';

/** Tints on paper, as the look has them for light pages. */
const TINTS = { sun: 'rgb(255, 224, 102)', sky: 'rgb(154, 212, 255)', rose: 'rgb(255, 184, 204)' };
const BLACK = 'rgb(0, 0, 0)';

const SUN: Snippet = { quote: 'bread and salt', ink: 'sun' };
/** Goes through an emphasis and over the end of a line. */
const SKY: Snippet = {
  quote: 'early warning: who calls whom, in which language, and within how many minutes',
  ink: 'sky',
};

const session = useSession();

const unit = inject('browserName') === 'firefox' ? 4 / 3 : 1;

async function printed(page: Page, printBackground: boolean): Promise<PdfFill[]> {
  return readPdfFills(await page.pdf({ printBackground }), unit);
}

const widthOf = (fills: readonly PdfFill[], colour: string): number =>
  fills.filter((fill) => fill.colour === colour).reduce((sum, { width }) => sum + width, 0);

async function widthOnScreen(page: Page, quote: string): Promise<number> {
  const rects = await page.evaluate((tools, words) => tools.rectsOf(words), await pageTools(page), quote);
  return rects.reduce((sum, { left, right }) => sum + right - left, 0);
}

test.for([true, false])('carries the marks into print, background graphics: %s', async (background) => {
  const { browser, fixtures } = session;
  const page = await session.openPage('/release/');
  await markSnippets(browser, page, [SUN, SKY]);
  const control = await browser.openPage(`${fixtures.origin}/release/`);
  const [fills, without] = [await printed(page, background), await printed(control, background)];

  // A line that breaks elsewhere on paper has a space more or less.
  for (const { ink, quote } of [SUN, SKY]) {
    const expected = await widthOnScreen(page, quote);
    expect(Math.abs(widthOf(fills, TINTS[ink as 'sun' | 'sky']) - expected), quote).toBeLessThan(12);
  }
  // A wavy line is drawn into a box that is a little higher than the wave.
  const isUnderline = ({ colour, height }: PdfFill) => colour === BLACK && height > 0 && height <= 8;
  const underline = fills.filter(isUnderline);
  expect(widthOf(underline, BLACK)).toBeGreaterThan((await widthOnScreen(page, SUN.quote)) - 12);

  const isMark = (fill: PdfFill) => Object.values(TINTS).includes(fill.colour) || isUnderline(fill);
  const rest = (list: readonly PdfFill[]) =>
    list.filter((fill) => !isMark(fill)).map((fill) => JSON.stringify(fill));
  expect(rest(fills), 'nothing else is printed, such as a bar').toEqual(rest(without));
  expect(widthOf(without, TINTS.sun) + widthOf(without, TINTS.sky)).toBe(0);
  await Promise.all([page.close(), control.close()]);
});

test('prints overlapping marks each with words of its own', async () => {
  const { browser } = session;
  const page = await session.openPage('/release/');
  await markSnippets(browser, page, [
    { quote: 'forty-two talks, six site visits', ink: 'sun' },
    { quote: 'six site visits and one river cruise', ink: 'rose' },
  ]);
  const fills = await printed(page, true);
  const [first, last] = [
    await widthOnScreen(page, 'forty-two talks,'),
    await widthOnScreen(page, 'and one river cruise'),
  ];
  expect(widthOf(fills, TINTS.sun)).toBeGreaterThan(first - 12);
  expect(widthOf(fills, TINTS.rose)).toBeGreaterThan(last - 12);
  await page.close();
});

test.for([true, false])(
  'a dark page is printed in the tints for paper, background graphics: %s',
  async (background) => {
    const { browser } = session;
    const page = await session.openPage('/small/dark.html');
    const quote = 'The embankment is lit';
    await markSnippets(browser, page, [{ quote, ink: 'sun' }]);
    const fills = await printed(page, background);
    expect(Math.abs(widthOf(fills, TINTS.sun) - (await widthOnScreen(page, quote)))).toBeLessThan(12);
    expect(widthOf(fills, 'rgb(102, 82, 0)'), 'the tint for dark grounds').toBe(0);
    await page.close();
  },
);

test('leaves the page as it was, and its marks painted', async () => {
  const { browser } = session;
  const page = await session.openPage('/release/');
  await markSnippets(browser, page, [SUN, SKY]);
  await page.evaluate(() => {
    const texts = () => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
      const nodes: Node[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      return nodes;
    };
    const read = () => ({ html: document.documentElement.outerHTML, nodes: texts() });
    Object.assign(window, { read, before: read() });
  });
  await page.pdf();
  const same = await page.evaluate(() => {
    interface Reading {
      readonly html: string;
      readonly nodes: readonly Node[];
    }
    const { before, read } = window as unknown as { before: Reading; read: () => Reading };
    const after = read();
    const sameNodes =
      after.nodes.length === before.nodes.length && after.nodes.every((node, i) => node === before.nodes[i]);
    return { html: after.html === before.html, nodes: sameNodes };
  });
  expect(same).toEqual({ html: true, nodes: true });
  await session.expectPainted(page, [SUN, SKY]);
  await page.close();
});
