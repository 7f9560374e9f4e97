import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Highlight, Ink } from '../../lib/model.ts';
import { press, untilSeen, waitForControl, waitForNoControl } from '../support/controls.ts';
import { markSnippets, waitForBar } from '../support/mark-page.ts';
import { clickWords, selectByMouse } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();
const FIRST = 'cooks from all thirteen cities';
const BETWEEN = 'share one very';
const LAST = 'long table';
const WHOLE = `${FIRST} ${BETWEEN} ${LAST}`;

async function markWithNote(page: Page, quote: string, note: string): Promise<Highlight> {
  await selectByMouse(page, quote);
  await press(session.browser, page, 'Add note');
  await waitForControl(session.browser, page, 'Note');
  await page.keyboard.type(note);
  await page.keyboard.press('Escape');
  const marks = await session.untilMarks(page, 'mark with its note', (all) =>
    all.some((mark) => mark.quote === quote && mark.note === note),
  );
  return marks.find((mark) => mark.quote === quote) as Highlight;
}

async function mark(page: Page, quote: string, ink: Ink): Promise<void> {
  await selectByMouse(page, quote);
  await press(session.browser, page, `Mark in ${ink}`);
  await waitForNoControl(session.browser, page, 'Snipmark', { role: 'toolbar' });
}

const noted = (marks: readonly Highlight[]) => marks.map(({ id, quote, note }) => ({ id, quote, note }));

test('joins marks that a new one of their colour touches, and undo brings each back', async () => {
  const page = await session.openPage('/release/');
  const first = await markWithNote(page, FIRST, 'How many cooks?');
  const last = await markWithNote(page, LAST, 'Forty metres');
  await mark(page, BETWEEN, 'sun');

  const [joined] = await session.untilMarks(
    page,
    'one mark of all words',
    (marks) => marks.length === 1 && marks[0]?.quote === WHOLE,
  );
  expect(joined).toMatchObject({ id: first.id, ink: 'sun', note: 'How many cooks?\nForty metres' });
  await session.expectPainted(page, [{ quote: WHOLE, ink: 'sun' }]);
  await waitForBar(session.browser, page, 'Joined with the mark it touches.');
  await press(session.browser, page, 'Undo');

  const parts = await session.untilMarks(page, 'three marks', ({ length }) => length === 3);
  const between = parts.find(({ quote }) => quote === BETWEEN);
  expect(noted(parts)).toEqual([
    { id: first.id, quote: FIRST, note: 'How many cooks?' },
    { id: last.id, quote: LAST, note: 'Forty metres' },
    { id: between?.id, quote: BETWEEN, note: '' },
  ]);
  await clickWords(page, LAST);
  await waitForControl(session.browser, page, 'Leaf');
  await untilSeen(page);
  await press(session.browser, page, 'Leaf');
  await page.keyboard.press('Escape');
  const painted = [
    { quote: FIRST, ink: 'sun' },
    { quote: BETWEEN, ink: 'sun' },
    { quote: LAST, ink: 'leaf' },
  ] as const;
  await session.expectPainted(page, painted);
  await page.reload();
  await session.expectPainted(page, painted);
  await page.close();
});

test('widens a mark by the words that overlap it', async () => {
  const page = await session.openPage('/release/');
  const [first] = await markSnippets(session.browser, page, [{ quote: `${FIRST} ${BETWEEN}`, ink: 'rose' }]);
  await mark(page, `${BETWEEN} ${LAST}`, 'rose');
  const [joined, ...others] = await session.untilMarks(page, 'wider mark', ([only]) => only?.quote === WHOLE);
  expect(others).toEqual([]);
  expect(joined?.id).toBe(first?.id);
  await session.expectPainted(page, [{ quote: WHOLE, ink: 'rose' }]);
  await page.close();
});

test('leaves marks of another colour as they are', async () => {
  const page = await session.openPage('/release/');
  const [first] = await markSnippets(session.browser, page, [{ quote: FIRST, ink: 'sky' }]);
  await mark(page, BETWEEN, 'violet');
  const marks = await session.untilMarks(page, 'two marks', ({ length }) => length === 2);
  expect(marks.map(({ quote, ink }) => ({ quote, ink }))).toEqual([
    { quote: FIRST, ink: 'sky' },
    { quote: BETWEEN, ink: 'violet' },
  ]);
  expect(marks[0]?.id).toBe(first?.id);
  await session.expectPainted(page, [
    { quote: FIRST, ink: 'sky' },
    { quote: BETWEEN, ink: 'violet' },
  ]);
  await page.close();
});

test('the same words in another colour are the same mark', async () => {
  const page = await session.openPage('/release/');
  const first = await markWithNote(page, FIRST, 'Who pays?');
  await mark(page, FIRST, first.ink === 'leaf' ? 'rose' : 'leaf');
  const [only, ...others] = await session.untilMarks(page, 'mark in leaf', (marks) =>
    marks.some(({ ink }) => ink === 'leaf'),
  );
  expect(others).toEqual([]);
  expect(only).toMatchObject({ id: first.id, note: 'Who pays?', ink: 'leaf' });
  await session.expectPainted(page, [{ quote: FIRST, ink: 'leaf' }]);
  await page.close();
});
