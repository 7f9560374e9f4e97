import type { TestBrowser } from './browser.ts';

/** Pastes by keyboard into an empty field for rich text and gives what came, as HTML. */
export async function clipboardHtml(browser: TestBrowser): Promise<string> {
  const page = await browser.openPage('data:text/html,<title>Paste</title><div contenteditable></div>');
  await page.focus('div');
  await page.keyboard.down('Control');
  // Headless Chromium pastes only when told the editing command that the keys stand for; Firefox ignores it.
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  const html = await page.$eval('div', (field) => field.innerHTML);
  await page.close();
  return html;
}
