import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitForControl, waitForNoControl, waitUntil } from '../support/controls.ts';
import { rectsNow } from '../support/drag-over.ts';
import { markSnippets } from '../support/mark-page.ts';
import { revealMark } from '../support/reveal-mark.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();
/** The first is gone to before anything near it was laid out. */
const HIDDEN = [
  'The last keeper left',
  'ninety kilos drives the clockwork',
  'wound it every three hours',
  'heard across the strait',
  'by boat on Tuesdays',
];
const HEADER_HEIGHT = 120;

test('opens what hides a mark, scrolls to it in both directions, and shows its card by the words', async () => {
  const page = await session.openPage('/small/hidden-words.html');
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const shadow = document.getElementById('host')?.shadowRoot?.querySelector('details');
    if (shadow) shadow.open = true;
    document.getElementById('tab')?.removeAttribute('hidden');
    document.querySelector('.scroller')?.scrollTo(880, 620);
    for (const section of document.querySelectorAll<HTMLElement>('.later'))
      section.style.contentVisibility = 'visible';
  });
  const marks = await markSnippets(
    session.browser,
    page,
    HIDDEN.map((quote) => ({ quote, ink: 'violet' })),
  );
  await page.evaluate(() => {
    history.scrollRestoration = 'manual';
  });
  await page.reload();
  await page.evaluate(() => {
    addEventListener('beforematch', ({ target }) => {
      document.body.dataset.told = `${(target as Element).id} ${(target as Element).hasAttribute('hidden')}`;
    });
  });
  await waitUntil(page, 'marks that are not seen', async () =>
    (await page.evaluate(() => CSS.highlights.get('snipmark-violet')?.size)) === HIDDEN.length ? true : null,
  );
  for (const { id, quote } of marks) {
    await revealMark(session.browser, page, id);
    const { box } = await waitForControl(session.browser, page, 'Mark', { role: 'dialog' });
    const rects = await rectsNow(page, quote);
    for (const { left, top, right, bottom } of rects) {
      expect(top, quote).toBeGreaterThan(HEADER_HEIGHT);
      expect(bottom, quote).toBeLessThan(700);
      expect(left, quote).toBeGreaterThan(0);
      expect(right, quote).toBeLessThan(1000);
    }
    expect(await isUnderPointer(page, quote), quote).toBe(true);
    const [words] = rects;
    const distance = Math.max(box.y - (words?.bottom ?? 0), (words?.top ?? 0) - (box.y + box.height));
    expect(distance, quote).toBeGreaterThan(0);
    expect(distance, quote).toBeLessThan(20);
    await page.keyboard.press('Escape');
    await waitForNoControl(session.browser, page, 'Mark', { role: 'dialog' });
  }
  const inDetails = marks[1];
  await revealMark(session.browser, page, inDetails?.id ?? '');
  await waitForControl(session.browser, page, 'Mark', { role: 'dialog' });
  await page.$eval('#outer', (details) => (details as HTMLDetailsElement).removeAttribute('open'));
  await waitForNoControl(session.browser, page, 'Mark', { role: 'dialog' });
  // As the standard has it: told while it is still hidden, and shown then.
  expect(await page.evaluate(() => document.body.dataset.told)).toBe('tab true');
  await page.close();
});

/** Whether the words themselves are what is seen where they stand, and not something over them. */
async function isUnderPointer(page: Page, quote: string): Promise<boolean> {
  const [words] = await rectsNow(page, quote);
  if (!words) return false;
  return page.evaluate(
    (x, y, said) => document.caretPositionFromPoint(x, y)?.offsetNode.nodeValue?.includes(said) ?? false,
    words.left + 2,
    (words.top + words.bottom) / 2,
    quote,
  );
}
