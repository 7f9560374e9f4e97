import type { Page } from 'puppeteer-core';
import { waitUntil } from './controls.ts';

/**
 * Waits until a popup that was just opened shows all that it is going to: what comes late pushes down what a press is
 * aimed at.
 */
export const untilPopupIsRead = (popup: Page): Promise<true> =>
  waitUntil(popup, 'popup with all it has to show', () =>
    popup.evaluate(() => (document.querySelector('main[aria-busy="false"]') ? (true as const) : null)),
  );
