import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { press, waitForControl, waitForNoControl } from '../support/controls.ts';
import { clickWords, selectByMouse } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();

/** Marks what is dragged over; gives the words of the new row, white space collapsed. */
async function markedAs(page: Page, dragged: string, exact = false): Promise<string> {
  const before = (await session.marksOf(page)).map(({ id }) => id);
  await selectByMouse(page, dragged);
  await press(session.browser, page, 'Mark in sun', exact ? { modifiers: ['Alt'] } : {});
  const marks = await session.untilMarks(page, 'one mark more', ({ length }) => length > before.length);
  const row = marks.find(({ id }) => !before.includes(id));
  return row?.quote.replace(/\s+/g, ' ') ?? '';
}

test('takes what a reader means: whole words, matching brackets and quotation marks, the full stop', async () => {
  const page = await session.openPage('/release/');
  const meant: readonly (readonly [string, string, string])[] = [
    ['half words', 'icity they do not u', 'electricity they do not use'],
    ['half a Cyrillic word', 'мс', 'Томск'],
    ['an opening quotation mark alone', '“weather perm', 'weather permitting'],
    ['a closing quotation mark alone', 'laboratory key.”', 'laboratory key.'],
    [
      'a pair of quotation marks',
      '“We do not compete with Tokyo on size,”',
      '“We do not compete with Tokyo on size,”',
    ],
    ['a sentence without its full stop', 'Crisis management comes fir', 'Crisis management comes first.'],
    ['no full stop after half a sentence', 'planned for the spring', 'planned for the spring'],
    ['spaces around', ' share one very ', 'share one very'],
  ];
  for (const [what, dragged, words] of meant) expect(await markedAs(page, dragged), what).toBe(words);
  await session.expectPainted(
    page,
    meant.map(([, , quote]) => ({ quote, ink: 'sun' })),
  );
  await page.close();
});

test('marks across paragraphs, emphasis and links', async () => {
  const page = await session.openPage('/release/');
  const words =
    'within how many minutes. A joint exercise is planned for the spring. Second is the climate. Seoul will present a scheme';
  expect(await markedAs(page, words)).toBe(words);
  const withLink = 'to every city that will publish its own data in return';
  expect(await markedAs(page, withLink)).toBe(withLink);
  await session.expectPainted(page, [
    { quote: words, ink: 'sun' },
    { quote: withLink, ink: 'sun' },
  ]);
  await page.close();
});

test('marks exactly what is selected while Alt is held', async () => {
  const page = await session.openPage('/release/');
  expect(await markedAs(page, 'icity they do not u', true)).toBe('icity they do not u');
  await session.expectPainted(page, [{ quote: 'icity they do not u', ink: 'sun' }]);
  await clickWords(page, 'icity they do not u');
  await waitForControl(session.browser, page, 'Mark', { role: 'dialog' });
  await waitForNoControl(session.browser, page, 'Exact selection');
  await page.close();
});

test("goes back to exactly what was selected by 'Exact selection' in the card", async () => {
  const page = await session.openPage('/release/');
  expect(await markedAs(page, 'eather permitt')).toBe('weather permitting');
  const [before] = await session.marksOf(page);
  await clickWords(page, 'weather permitting');
  await press(session.browser, page, 'Exact selection');
  await session.untilMarks(
    page,
    'exact words in the row',
    ([mark]) => mark?.quote === 'eather permitt' && mark.id === before?.id,
  );
  await session.expectPainted(page, [{ quote: 'eather permitt', ink: 'sun' }]);
  await page.reload();
  await session.expectPainted(page, [{ quote: 'eather permitt', ink: 'sun' }]);
  await page.close();
});
