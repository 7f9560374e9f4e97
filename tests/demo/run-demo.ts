import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { BrowserName, TestBrowser } from '../support/browser.ts';
import { press, waitForControl, waitForNoControl } from '../support/controls.ts';
import { launch } from '../support/launch.ts';
import { awaitPainting, type Expected, paintControl } from '../support/painted.ts';
import { selectByMouse } from '../support/select.ts';
import { serveFixtures } from '../support/serve-fixtures.ts';
import { leaveWindow } from './leave-window.ts';
import { SNIPPETS } from './snippets.ts';

const browserName: BrowserName = process.argv[2] === 'firefox' ? 'firefox' : 'chromium';
const output = fileURLToPath(new URL(`../output/demo-${browserName}/`, import.meta.url));
const say = (line: string) => console.log(line);

await mkdir(output, { recursive: true });
const fixtures = await serveFixtures();
const address = `${fixtures.origin}/release/`;
// The first start of all makes a profile that the others are copied from.
const reader = await launch(browserName, { extension: true });
const [friend, stranger] = await Promise.all([
  launch(browserName, { extension: true }),
  launch(browserName, { extension: false }),
]);
const AS_GUESTS = SNIPPETS.map((snippet) => ({ ...snippet, guest: true }));
const screenshots: string[] = [];
let allRight = true;

try {
  say(
    `Three ${browserName === 'firefox' ? 'Firefox' : 'Chromium'} profiles, all new; the third without Snipmark.`,
  );
  say(`A reader opens the press release at ${address}`);
  const page = await reader.openPage(address);
  for (const { quote, ink } of SNIPPETS) {
    await selectByMouse(page, quote);
    await press(reader, page, `Mark in ${ink}`);
    await waitForNoControl(reader, page, 'Snipmark', { role: 'toolbar' });
    say(`  selects and marks in ${ink}: “${quote}”`);
  }
  await report('on the page after marking', 'painted', page, SNIPPETS);
  await screenshot(page, '1-marked');

  const popup = await reader.openPopup(page);
  await press(reader, popup, 'Copy link to all');
  await waitForControl(reader, popup, 'Copy link to all');
  const link = await copiedLink(reader);
  say(`  copies the link to all of them from the popup: ${link.length} characters`);

  say('The link is opened in the second profile, with Snipmark, and in the third, without.');
  const guest = await friend.openPage(link);
  await report('with Snipmark', 'restored', guest, AS_GUESTS);
  await screenshot(guest, '2-with-snipmark');
  const native = await stranger.openPage(link);
  const inBrowserColour = SNIPPETS.map(({ quote }) => ({ quote, ink: 'native' as const }));
  await report('without Snipmark', 'shown natively', native, inBrowserColour);
  await screenshot(native, '3-without-snipmark');

  say('The first browser is closed, started again, and the press release opened once more.');
  await reader.restart();
  const again = await reader.openPage(address);
  await report('after a restart', 'back', again, SNIPPETS);
  await screenshot(again, '4-after-restart');
  const popupAgain = await reader.openPopup(again);
  await waitForControl(reader, popupAgain, 'Copy link to all');
  await screenshot(popupAgain, '5-popup', false);

  say(link);
  for (const path of screenshots) say(path);
  await Promise.all([friend.close(), stranger.close()]);
  await leaveWindow(reader, address, say);
} catch (error) {
  allRight = false;
  say(`It went wrong: ${error instanceof Error ? error.message : String(error)}`);
} finally {
  await Promise.allSettled([reader.close(), friend.close(), stranger.close()]);
  await fixtures.close();
}
process.exit(allRight ? 0 : 1);

/** Counts the snippets that are painted exactly as on a control page, and says how many. */
async function report(where: string, how: string, page: Page, expected: readonly Expected[]): Promise<void> {
  const controlPage = await stranger.openPage(address);
  const control = await paintControl(controlPage, expected);
  await controlPage.close();
  const { snippets, strayCells } = await awaitPainting(page, control);
  const right = snippets.filter((snippet) => snippet.right).length;
  say(`${where}: ${right} of ${expected.length} ${how}`);
  if (strayCells > 0) say(`  and ${strayCells} places are painted where nothing should be`);
  if (right < expected.length || strayCells > 0) allRight = false;
}

async function screenshot(page: Page, name: string, wholePage = true): Promise<void> {
  const path = join(output, `${name}.png`) as `${string}.png`;
  await page.bringToFront();
  await page.screenshot({ path, fullPage: wholePage });
  screenshots.push(path);
}

/** The clipboard, as soon as there is a link in it. */
async function copiedLink(browser: TestBrowser): Promise<string> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const text = await browser.clipboardText();
    if (text.startsWith('http')) return text;
    if (Date.now() > deadline) throw new Error('no link came to the clipboard');
  }
}
