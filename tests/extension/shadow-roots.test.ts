import { expect, test } from 'vitest';
import { press, waitForControl } from '../support/controls.ts';
import { markSnippets } from '../support/mark-page.ts';
import { untilPopupSays } from '../support/popup-text.ts';
import { clickWords } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();
const SNIPPETS = [
  { quote: 'the baker sells out', ink: 'sun' },
  { quote: 'the lighthouse keeper collects', ink: 'leaf' },
  { quote: 'the mayor swims in the harbour', ink: 'sky' },
  { quote: 'the school has eleven pupils', ink: 'rose' },
] as const;
const LATE = SNIPPETS[3];

test('marks in open and closed shadow trees stay when these are built anew, and come back', async () => {
  const page = await session.openPage('/small/shadow.html');
  await markSnippets(session.browser, page, SNIPPETS);
  await session.untilMarks(page, 'four marks', (marks) => marks.length === 4);
  const quotes = (await session.marksOf(page)).map(({ quote }) => quote);
  expect(quotes).toEqual(SNIPPETS.map(({ quote }) => quote));
  await session.expectPainted(page, SNIPPETS);
  await page.click('#anew');
  await session.expectPainted(page, SNIPPETS);
  await page.reload();
  await session.expectPainted(page, SNIPPETS);

  await clickWords(page, SNIPPETS[1].quote);
  await waitForControl(session.browser, page, 'Mark', { role: 'dialog' });
  await press(session.browser, page, 'Remove');
  await session.untilMarks(page, 'one mark fewer', (marks) => marks.length === 3);
  await page.close();
});

test('a mark in a custom element waits until that is defined, however late', async () => {
  const page = await session.openPage('/small/shadow.html');
  await markSnippets(session.browser, page, [LATE]);
  await session.untilMarks(page, 'a mark', (marks) => marks.length === 1);
  const url = page.url();
  await page.goto('about:blank');
  await page.goto(`${url}#wait`);
  const popup = await session.browser.openPopup(page);
  await untilPopupSays(popup, 'no longer on this page');
  await popup.close();
  await page.bringToFront();
  await page.evaluate(() => document.getElementById('late')?.click());
  await session.expectPainted(page, [LATE]);
  await page.close();
});
