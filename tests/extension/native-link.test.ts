import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { control, nextFrame, press, waitForControl, waitForNoControl } from '../support/controls.ts';
import { waitForBar } from '../support/mark-page.ts';
import { useSession } from '../support/use-session.ts';

const ONE = { quote: 'one resident in five is a student', ink: 'sun' } as const;
const TWO = { quote: 'cooks from all thirteen cities share one very long table', ink: 'sun' } as const;
const TEXTS = 'text=one%20resident%20in%20five%20is%20a%20student&text=cooks%20from,long%20table';

const session = useSession();
let tries = 0;

/** Firefox scrolls to its own kind of link by parts of pixels, and then may draw a line of letters a pixel off. */
const goToTop = (page: Page) => page.evaluate(() => scrollTo(0, 0));

test('what a link of the browser’s own kind points at is kept as marks at one press', async () => {
  const { browser, fixtures } = session;
  // Another page each time: what an earlier try has kept has nothing to offer.
  tries += 1;
  const page = await browser.openPage(`${fixtures.pressOrigin}/release/?native=${tries}#:~:${TEXTS}`);
  onTestFinished(() => page.close());
  await waitForBar(browser, page, 'This link points at 2 snippets. Keep them as marks?');
  // The offer stays while the pointer is on it.
  const { box } = await waitForControl(browser, page, 'Keep');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  expect(await session.marksOf(page, { removed: true })).toEqual([]);
  await session.expectPainted(
    page,
    [ONE, TWO].map(({ quote }) => ({ quote, ink: 'native' as const })),
  );

  await press(browser, page, 'Keep');
  const rows = await session.untilMarks(page, 'two kept marks', ({ length }) => length === 2);
  const kept = rows.map(({ quote, ink, origin, note }) => ({ quote, ink, origin, note }));
  expect(kept.toSorted((a, b) => b.quote.localeCompare(a.quote))).toEqual(
    [ONE, TWO].map(({ quote, ink }) => ({ quote, ink, origin: null, note: '' })),
  );
  await waitForBar(browser, page, 'Kept: 2 snippets.');
  await goToTop(page);
  await session.expectPainted(page, [ONE, TWO]);

  // Switched off, Snipmark paints nothing, and the browser's own is seen again.
  const popup = await browser.openPopup(page);
  await press(browser, popup, 'Turn off on this site');
  await waitForNoControl(browser, popup, 'Turn off on this site');
  await session.expectPainted(
    page,
    [ONE, TWO].map(({ quote }) => ({ quote, ink: 'native' as const })),
  );
  await press(browser, await browser.openPopup(page), 'Turn on for this site');
  await session.expectPainted(page, [ONE, TWO]);

  // A second opening of the same link has nothing to offer.
  await page.reload({ waitUntil: 'load' });
  await goToTop(page);
  await session.expectPainted(page, [ONE, TWO]);
  for (let frame = 0; frame < 10; frame++) await nextFrame(page);
  expect(await control(browser, page, 'Keep')).toBeNull();
});

test('nothing is offered for words that the page does not say', async () => {
  const { browser, fixtures } = session;
  const page = await browser.openPage(
    `${fixtures.pressOrigin}/release/?native=none#:~:text=no%20such%20words`,
  );
  onTestFinished(() => page.close());
  const popup = await browser.openPopup(page);
  await popup.waitForSelector('.page-count, .quiet, .empty, .marks');
  await page.bringToFront();
  expect(await control(browser, page, 'Snipmark', { role: 'region' })).toBeNull();
});
