import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './browser.ts';
import { press, waitForControl } from './controls.ts';

/** Brings the control into view, as a reader does by scrolling, and clicks it with the mouse. */
export async function pressInView(
  browser: TestBrowser,
  page: Page,
  name: string,
  options: { readonly role?: string } = {},
): Promise<void> {
  await waitForControl(browser, page, name, options);
  await browser.callOnControls(page, { name, ...options }, (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    return '';
  });
  await press(browser, page, name, options);
}
