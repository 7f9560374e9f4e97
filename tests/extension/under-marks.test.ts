import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { control, nextFrame, press, waitForControl, waitUntil } from '../support/controls.ts';
import { markSnippets } from '../support/mark-page.ts';
import { clickWords } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();
const WITH_LINK = 'follow the signs to the library until you see the clock';
const WITH_BUTTON = 'press call the desk and somebody will come';

const cardOn = (page: Page) => waitForControl(session.browser, page, 'Mark', { role: 'dialog' });

/** The card would come in the frame after the click that the page has just answered. */
async function expectNoCard(page: Page): Promise<void> {
  await nextFrame(page);
  await nextFrame(page);
  expect(await control(session.browser, page, 'Mark', { role: 'dialog' })).toBeNull();
}

test('a link and a button under a mark still work, and open no card', async () => {
  const page = await session.openPage('/small/links.html');
  await markSnippets(session.browser, page, [
    { quote: WITH_LINK, ink: 'sun' },
    { quote: WITH_BUTTON, ink: 'sky' },
  ]);
  // Firefox keeps what a button says from being selected, and so from being painted.
  const [before, after] = ['press', 'and somebody will come'];
  const seen = inject('browserName') === 'firefox' ? [before, after] : [WITH_BUTTON];
  await session.expectPainted(page, [
    { quote: WITH_LINK, ink: 'sun' },
    ...seen.map((quote) => ({ quote, ink: 'sky' as const })),
  ]);

  await clickWords(page, 'the signs to the library');
  await waitUntil(page, 'followed link', async () => (page.url().endsWith('#arrived') ? true : null));
  await expectNoCard(page);
  await clickWords(page, 'call the desk');
  const calls = () => page.$eval('#calls', (output) => output.textContent);
  await waitUntil(page, 'counted call', async () => ((await calls()) === '1' ? true : null));
  await expectNoCard(page);

  await clickWords(page, 'until you see');
  await cardOn(page);
  expect((await control(session.browser, page, 'Sun'))?.pressed).toBe(true);
  await page.close();
});

test('of marks that overlap, the one that is seen is the one that is tended', async () => {
  const page = await session.openPage('/release/');
  const { browser } = session;
  const october = { quote: 'follow in October', ink: 'sky' } as const;
  const below = { quote: 'will be put on the network’s', ink: 'sun' } as const;
  const above = { quote: 'on the network’s site within', ink: 'sky' } as const;
  await markSnippets(browser, page, [october, below, above]);
  const both = 'on the network’s';
  const sunBelow = { quote: both, ink: 'sky', line: 'underline 3px solid #665200' } as const;
  await session.expectPainted(page, [october, below, above, sunBelow]);

  const inkAt = async (words: string): Promise<string | undefined> => {
    await clickWords(page, words);
    await cardOn(page);
    const inks = await Promise.all(
      ['Sun', 'Leaf', 'Sky'].map(async (ink) => ((await control(browser, page, ink))?.pressed ? ink : null)),
    );
    return inks.find((ink) => ink !== null) ?? undefined;
  };
  expect(await inkAt('will be put')).toBe('Sun');
  await page.keyboard.press('Escape');
  expect(await inkAt('on the network’s')).toBe('Sky');
  await page.keyboard.press('Escape');

  // The ink that was used last is on top.
  expect(await inkAt('will be put')).toBe('Sun');
  await press(browser, page, 'Leaf');
  await page.keyboard.press('Escape');
  const skyBelow = { quote: both, ink: 'leaf', line: 'underline 2px wavy #084f7d' } as const;
  await session.expectPainted(page, [october, above, { ...below, ink: 'leaf' }, skyBelow]);
  expect(await inkAt('on the network’s')).toBe('Leaf');
  await press(browser, page, 'Remove');
  await session.untilMarks(page, 'two marks', ({ length }) => length === 2);
  await session.expectPainted(page, [october, above]);
  await page.close();
});
