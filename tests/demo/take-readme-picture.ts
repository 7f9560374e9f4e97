import { fileURLToPath } from 'node:url';
import { press, waitForControl, waitForNoControl } from '../support/controls.ts';
import { launch } from '../support/launch.ts';
import { selectByMouse } from '../support/select.ts';
import { serveFixtures } from '../support/serve-fixtures.ts';

/** Takes the picture at the top of the README anew, from the built extension: `node tests/demo/take-readme-picture.ts`. */
const path = fileURLToPath(new URL('../../.github/snipmark.png', import.meta.url)) as `${string}.png`;
const fixtures = await serveFixtures();
const browser = await launch('chromium', { extension: true });
const page = await browser.openPage(`${fixtures.origin}/release/`);
await page.setViewport({ width: 1000, height: 600, deviceScaleFactor: 1.5 });
for (const [quote, ink] of [
  ['the youngest and the northernmost of the member cities', 'sun'],
  ['sign a shared handbook on early warning', 'leaf'],
] as const) {
  await selectByMouse(page, quote);
  await press(browser, page, `Mark in ${ink}`);
  await waitForNoControl(browser, page, 'Snipmark', { role: 'toolbar' });
}
await press(browser, page, 'Close');
await page.evaluate(() => scrollTo({ top: 470, behavior: 'instant' }));
await selectByMouse(page, 'six site visits and one river cruise');
await waitForControl(browser, page, 'Snipmark', { role: 'toolbar' });
await page.screenshot({ path });
await browser.close();
await fixtures.close();
