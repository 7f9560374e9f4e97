import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { control, nextFrame, waitForControl, waitForNoControl, waitUntil } from '../support/controls.ts';
import { waitForBar } from '../support/mark-page.ts';
import { selectByMouse } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();

/** Gives the toolbar more time than it ever takes. */
async function expectNoToolbar(page: Page, where: string): Promise<void> {
  for (let frame = 0; frame < 30; frame += 1) await nextFrame(page);
  expect(await control(session.browser, page, 'Snipmark', { role: 'toolbar' }), where).toBeNull();
}

/** The text that is selected in a field, or in the document. */
const selectedIn = (page: Page, selector: string) =>
  page.$eval(selector, (element) => {
    const field = element as HTMLInputElement;
    if (typeof field.value !== 'string') return String(getSelection());
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  });

test.for(['/small/form.html', '/csp/small/form.html'])(
  'leaves form fields and editors alone on %s',
  async (path) => {
    const page = await session.openPage(path);
    await selectByMouse(page, 'write your name as it stands');
    await waitForControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
    for (const selector of ['#name', '#questions', '#editor p']) {
      await page.click(selector, { count: 3, offset: { x: 40, y: 18 } });
      await waitUntil(page, `selected words in ${selector}`, async () =>
        (await selectedIn(page, selector)).trim() === '' ? null : true,
      );
      await waitForNoControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
      await expectNoToolbar(page, selector);
    }
    await session.browser.runMenu(page, 'mark-selection');
    await waitForBar(session.browser, page, 'Select some text of the page first.');
    expect(await session.marksOf(page)).toEqual([]);
    await page.close();
  },
);

test('offers its toolbar for a paragraph before an editor that is taken by a triple click', async () => {
  const page = await session.openPage('/small/form.html');
  for (const selector of ['h2', '#after']) {
    await page.click(selector, { count: 3, offset: { x: 40, y: 12 } });
    await waitForControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
    await page.keyboard.press('Escape');
    await waitForNoControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
  }
  await page.close();
});

test('offers nothing for a selection that runs into an editor', async () => {
  const page = await session.openPage('/small/form.html');
  await selectByMouse(page, 'We answer every question');
  await waitForControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
  await page.evaluate(() => {
    const [from, to] = [document.querySelector('#before'), document.querySelector('#editor p')];
    if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, 1);
  });
  await waitForNoControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
  await expectNoToolbar(page, 'across');
  await page.close();
});
