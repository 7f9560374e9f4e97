import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { TestBrowser } from '../support/browser.ts';
import { press, waitForControl, waitUntil } from '../support/controls.ts';
import { launch } from '../support/launch.ts';
import { expectPaintedLike } from '../support/painted.ts';
import { selectByMouse } from '../support/select.ts';
import { type Fixtures, serveFixtures } from '../support/serve-fixtures.ts';

const QUOTE = 'a shared handbook on early warning: who calls whom, in which language';

let fixtures: Fixtures;
let browser: TestBrowser;
let bare: TestBrowser;

beforeAll(async () => {
  fixtures = await serveFixtures();
  [browser, bare] = await Promise.all([
    launch(inject('browserName'), { extension: true }),
    launch(inject('browserName'), { extension: false }),
  ]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), bare?.close()]);
  await fixtures?.close();
});

test.for(['/release/', '/csp/release/'])('marks a selection on %s, paints it and keeps it', async (path) => {
  const url = fixtures.pressOrigin + path;
  const page = await browser.openPage(url);
  await selectByMouse(page, QUOTE);
  await waitForControl(browser, page, 'Snipmark', { role: 'toolbar' });
  await press(browser, page, 'Mark in sun');

  const row = await waitUntil(page, 'row in the database', async () => {
    const { highlights } = await browser.database();
    return highlights.find(({ rawUrl }) => rawUrl === url) ?? null;
  });
  expect(row).toMatchObject({ quote: QUOTE, ink: 'sun', note: '', deletedAt: 0, origin: null });
  expect(row.pageKeyVersion).toBeGreaterThan(0);

  const control = await bare.openPage(url);
  await expectPaintedLike(page, control, [{ quote: QUOTE, ink: 'sun' }]);
  await Promise.all([page.close(), control.close()]);
});
