import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitUntil } from '../support/controls.ts';
import { markSnippets } from '../support/mark-page.ts';
import { pageTools } from '../support/page-tools.ts';
import { colourAt, type Picture, takePicture } from '../support/picture.ts';
import { selectByMouse } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();

/** The lines of some words in a picture of the page: how many pixels of each colour they have. */
async function coloursOf(
  page: Page,
  quote: string,
  picture?: Picture,
  rows = 99,
): Promise<Map<string, number>> {
  const seen = picture ?? (await takePicture(page));
  const rects = await page.evaluate((tools, words) => tools.rectsOf(words), await pageTools(page), quote);
  const counts = new Map<string, number>();
  for (const { left, top, right, bottom } of rects) {
    for (let y = Math.ceil(top); y < Math.min(bottom, top + rows); y += 1) {
      for (let x = Math.ceil(left); x < right - 1; x += 1) {
        const colour = colourAt(seen, x, y);
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
    }
  }
  return counts;
}

async function tintOf(page: Page, quote: string, picture?: Picture): Promise<string> {
  const [first] = [...(await coloursOf(page, quote, picture))].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? '';
}

const untilTint = (page: Page, quote: string, tint: string) =>
  waitUntil(page, `${tint} on '${quote}'`, async () => ((await tintOf(page, quote)) === tint ? true : null));

test('has the look that is legible on whatever the words stand on', async () => {
  const page = await session.openPage('/seeing/grounds.html');
  const snippets = [
    { quote: 'at nine, says the notice by', ink: 'sun', ground: 'light' },
    { quote: 'at ten, says the second notice', ink: 'sky', ground: 'dark' },
    { quote: 'at eight and stays away', ink: 'leaf', ground: 'dark' },
    { quote: 'nine hundred sheep', ink: 'violet', ground: 'dark' },
    { quote: 'built in Turku', ink: 'sun', ground: 'dark' },
    { quote: 'no dogs on Sundays', ink: 'sun', ground: 'dark' },
  ] as const;
  await markSnippets(session.browser, page, snippets);
  await session.expectPainted(page, snippets);
  await page.close();
});

test('follows a page that changes its theme, and a system that does', async () => {
  const { browser } = session;
  const page = await session.openPage('/seeing/grounds.html');
  const quote = 'wind or no wind';
  await markSnippets(browser, page, [{ quote, ink: 'sun' }]);
  await untilTint(page, quote, 'rgb(255, 224, 102)');
  await page.evaluate(() => document.documentElement.classList.add('after-dark'));
  await untilTint(page, quote, 'rgb(102, 82, 0)');
  await page.evaluate(() => document.documentElement.classList.remove('after-dark'));
  await untilTint(page, quote, 'rgb(255, 224, 102)');

  await page.evaluate(() => document.documentElement.classList.add('as-system'));
  await browser.setSystem(page, { dark: true, forcedColours: false });
  await untilTint(page, quote, 'rgb(102, 82, 0)');
  await browser.setSystem(page, { dark: false, forcedColours: false });
  await untilTint(page, quote, 'rgb(255, 224, 102)');
  await page.close();
});

test('shows each of the marks that overlap', async () => {
  const page = await session.openPage('/seeing/grounds.html');
  await markSnippets(session.browser, page, [
    { quote: 'ferry is painted', ink: 'sky' },
    { quote: 'painted green every', ink: 'rose' },
    { quote: 'green every second', ink: 'sun' },
    { quote: 'nine hundred', ink: 'violet' },
    { quote: 'carried nine hundred', ink: 'leaf' },
  ]);
  // Of these, the later ones lie over the earlier ones.
  await session.expectPainted(page, [
    { quote: 'ferry is painted', ink: 'sky' },
    { quote: 'painted green every', ink: 'rose' },
    { quote: 'green every second', ink: 'sun' },
    { quote: 'painted', ink: 'rose', line: 'underline 2px wavy #084f7d' },
    { quote: 'green every', ink: 'sun', line: 'underline 3px dotted #8a1d48' },
    { quote: 'carried nine hundred', ink: 'leaf', ground: 'dark' },
    { quote: 'nine hundred', ink: 'leaf', ground: 'dark', line: 'underline 3px double #cdbaff' },
  ]);
  await page.close();
});

test('tells marks apart by their lines where the system forces the colours', async () => {
  const { browser } = session;
  const page = await session.openPage('/seeing/grounds.html');
  await markSnippets(browser, page, [
    { quote: 'carried nine hundred', ink: 'sun' },
    { quote: 'nine hundred sheep', ink: 'violet' },
  ]);
  await browser.setSystem(page, { dark: false, forcedColours: true });
  const blank = await waitUntil(page, 'forced colours', async () => {
    const tint = await tintOf(page, 'On a gradient');
    return tint === 'rgb(255, 255, 255)' ? tint : null;
  });
  const picture = await takePicture(page);
  for (const quote of ['carried', 'nine hundred', 'sheep']) {
    expect(await tintOf(page, quote, picture), quote).not.toBe(blank);
  }
  /** How much of the words' upper edge is not tint. */
  const upperEdge = async (quote: string) => {
    const counts = [...(await coloursOf(page, quote, picture, 4)).values()];
    const all = counts.reduce((sum, count) => sum + count, 0);
    return 1 - Math.max(...counts) / all;
  };
  expect(await upperEdge('nine hundred')).toBeGreaterThan(0.2);
  expect(await upperEdge('sheep')).toBeLessThan(0.1);
  await browser.setSystem(page, { dark: false, forcedColours: false });
  await page.close();
});

test('a selection is seen over a mark, in the page’s own colours too', async () => {
  const page = await session.openPage('/seeing/grounds.html');
  const [quote, around] = ['leaves at six and comes back', 'ferry leaves at six and comes back at nine'];
  await markSnippets(session.browser, page, [{ quote, ink: 'sun' }]);
  const channels = async () => {
    const colour = await tintOf(page, quote);
    return (colour.match(/\d+/g) ?? []).map(Number);
  };
  const marked = await channels();
  for (const css of [
    '',
    '::selection { background: #ff3; color: #909 }',
    '::selection { background: #fff }',
  ]) {
    await page.evaluate((rule) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rule);
      document.adoptedStyleSheets = [sheet];
    }, css);
    await selectByMouse(page, around);
    const selected = await channels();
    const apart = Math.max(...selected.map((value, i) => Math.abs(value - (marked[i] ?? 0))));
    expect(apart, `${css}: ${selected} over ${marked}`).toBeGreaterThan(30);
    await page.mouse.click(4, 4);
  }
  await page.close();
});
