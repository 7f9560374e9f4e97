import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { press, waitForControl, waitForNoControl, waitUntil } from '../support/controls.ts';
import { frameIdOf, frameOrigin, inFrame } from '../support/in-frame.ts';
import { markSnippets, mintBy, waitForBar } from '../support/mark-page.ts';
import { pageTools } from '../support/page-tools.ts';
import { pressInView } from '../support/press-in-view.ts';
import { selectByMouse } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();

/** In a frame of the page's own origin; the page around it says the same. */
const NEAR = { quote: 'The ferryman rings twice', ink: 'leaf', frame: '/frame.html' } as const;
/** In a frame of another origin, and in one of the page's own origin in that. */
const OUTER = { quote: 'your lamp could be seen', ink: 'leaf', frame: 'frame-outer' } as const;
const INNER = { quote: 'asks for nothing and leaves', ink: 'leaf', frame: 'frame-inner' } as const;
/** Lies below what the frame shows at first. */
const LOW = { quote: 'there is no crossing', ink: 'rose', frame: '/frame.html' } as const;
/** In a frame that is higher than the view, at the end of a paragraph that is. */
const ICE = { quote: 'again when the ice is gone', ink: 'violet', frame: 'frame-outer' } as const;
const KITCHEN = { quote: 'from our kitchen', ink: 'leaf', frame: 'frame-outer' } as const;
const TITLES = {
  near: 'Timetable of the ferry',
  outer: 'Letters from the other bank',
  inner: 'A postscript',
};

const openPage = () => session.openPage('/small/frames.html');

/** All of the page at once: browsers may not draw a frame that is out of view. */
async function expectPainted(page: Page, expected: Parameters<typeof session.expectPainted>[1]) {
  const viewport = page.viewport();
  await page.setViewport({ width: 1000, height: 2800 });
  await session.expectPainted(page, expected);
  await page.setViewport(viewport);
}

/** Waits until the words in a frame stand in the view of the page, and of every frame around them. */
function untilInView(page: Page, { quote, frame }: { readonly quote: string; readonly frame: string }) {
  return waitUntil(page, `view of “${quote}”`, async () => {
    const inside = await inFrame(page, frame);
    const { start } = await (await pageTools(inside)).evaluate((tools, words) => tools.placeOf(words), quote);
    const { y } = await frameOrigin(inside.mainFrame());
    const heights = await Promise.all([page, inside].map((each) => each.evaluate(() => innerHeight)));
    const isSeen = [start.y + y, start.y].every((top, i) => top > 0 && top < (heights[i] ?? 0));
    return isSeen ? true : null;
  });
}

/** The popup's sections: of the page, of each of its frames, and of each other page. */
function sections(popup: Page): Promise<{ title: string; quotes: string[] }[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('.marks')].map((list) => ({
      title: list.getAttribute('aria-label') ?? '',
      quotes: [...list.querySelectorAll('.quote')].map((quote) => quote.textContent),
    })),
  );
}

test('marks in frames by toolbar, menu and shortcut, and shows them there again and nowhere else', async () => {
  const { browser } = session;
  const page = await openPage();
  const [near, outer, inner] = await Promise.all(
    [NEAR, OUTER, INNER].map(({ frame }) => inFrame(page, frame)),
  );
  if (!near || !outer || !inner) throw new Error('a frame is missing');
  await markSnippets(browser, near, [NEAR]);
  await selectByMouse(outer, OUTER.quote);
  await browser.runMenu(page, 'mark-selection', await frameIdOf(browser, page, OUTER.frame));
  await session.untilMarks(outer, 'mark', ({ length }) => length === 1);
  await selectByMouse(inner, INNER.quote);
  await browser.runCommand(page, 'mark-selection');
  await session.untilMarks(inner, 'mark', ({ length }) => length === 1);
  expect(await session.marksOf(page)).toEqual([]);

  await page.reload({ waitUntil: 'load' });
  await expectPainted(page, [NEAR, { ...OUTER, ink: 'sun' }, { ...INNER, ink: 'sun' }]);
  const alone = await browser.openPage(near.url());
  await session.expectPainted(alone, [{ quote: NEAR.quote, ink: NEAR.ink }]);
  await Promise.all([page.close(), alone.close()]);
});

test('lists, links, shows and removes from the popup what is marked in frames', async () => {
  const { browser } = session;
  const page = await openPage();
  const near = await inFrame(page, NEAR.frame);
  const outer = await inFrame(page, OUTER.frame);
  const inner = await inFrame(page, INNER.frame);
  await markSnippets(browser, near, [LOW, NEAR]);
  await markSnippets(browser, inner, [INNER]);
  const [inOuter] = await markSnippets(browser, outer, [KITCHEN]);
  const inFrames = [
    { title: `In a frame of this page: \u2068${TITLES.near}\u2069`, quotes: [NEAR.quote, LOW.quote] },
    { title: `In a frame of this page: \u2068${TITLES.outer}\u2069`, quotes: [KITCHEN.quote] },
    { title: `In a frame of this page: \u2068${TITLES.inner}\u2069`, quotes: [INNER.quote] },
  ];

  await page.evaluate(() => scrollTo(0, 0));
  await near.evaluate(() => scrollTo(0, 0));
  const popup = await browser.openPopup(page);
  await waitUntil(popup, 'sections of the frames', async () => {
    const shown = (await sections(popup)).slice(0, 3);
    return JSON.stringify(shown) === JSON.stringify(inFrames) ? true : null;
  });
  // The page itself and its frames answer each in their own time.
  const said = await waitUntil(popup, 'popup that does not say there are none', async () => {
    const text = await popup.evaluate(() => document.body.textContent);
    return text.includes('No marks on this page') ? null : text;
  });
  expect(said).not.toContain('Copy link to all');
  await press(browser, popup, LOW.quote, { role: 'button' });
  await waitForControl(browser, near, 'Mark', { role: 'dialog' });
  await untilInView(page, LOW);

  await page.evaluate(() => scrollTo(0, 0));
  const again = await browser.openPopup(page);
  await press(browser, again, INNER.quote, { role: 'button' });
  await waitForControl(browser, inner, 'Mark', { role: 'dialog' });
  await untilInView(page, INNER);

  const last = await browser.openPopup(page);
  await press(browser, last, 'Search marks');
  await last.keyboard.type('kitchen');
  await waitUntil(last, 'one result', async () => ((await sections(last)).length === 1 ? true : null));
  const share = await mintBy(browser, last, () => press(browser, last, 'Copy link'));
  expect(share.link.startsWith(`${outer.url()}#:~:text=`)).toBe(true);
  expect(share.highlightIds).toEqual([inOuter?.id]);
  await press(browser, last, 'Remove');
  await session.untilMarks(outer, 'no mark', ({ length }) => length === 0);
  await waitUntil(outer, 'frame without paint', async () => {
    const names = await outer.evaluate(() => [...CSS.highlights.keys()]);
    return names.includes('snipmark-leaf') ? null : true;
  });
  await page.close();
});

test('goes to a mark in a frame from the library, in the tab that shows it', async () => {
  const { browser, fixtures } = session;
  const page = await openPage();
  const outer = await inFrame(page, ICE.frame);
  await markSnippets(browser, outer, [ICE]);
  await page.evaluate(() => scrollTo(0, 0));
  const elsewhere = await browser.openPage(`${fixtures.pressOrigin}/small/form.html`);
  const popup = await browser.openPopup(elsewhere);
  await waitForControl(browser, popup, 'Search marks');
  await popup.keyboard.type('ice is');
  const [first] = await waitUntil(popup, 'results', async () => {
    const found = await popup.$$('.marks button.quote');
    return found.length > 0 ? found : null;
  });
  await first?.evaluate((quote) => quote.click());
  await waitForControl(browser, outer, 'Mark', { role: 'dialog' });
  await untilInView(page, ICE);
  expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
  await Promise.all([page.close(), elsewhere.close()]);
});

test('does not mark where a frame has no address of its own, and says so', async () => {
  const { browser } = session;
  const page = await openPage();
  const bare = await inFrame(page, 'srcdoc');
  await selectByMouse(bare, 'without an address of their own');
  await browser.runMenu(page, 'mark-selection', await frameIdOf(browser, page, 'srcdoc'));
  await waitForBar(browser, page, 'it has no address of its own');
  // What the page writes into an empty frame, or over another page, calls the page's address its own.
  await page.addScriptTag({
    content: `document.body.append(document.createElement('iframe'));
      for (const frame of document.querySelectorAll('#near, iframe:last-child')) {
        frame.contentDocument.open();
        frame.contentDocument.write('<p>Words that the page wrote.</p>');
        frame.contentDocument.close();
      }`,
  });
  for (const frame of ['#near', 'iframe:last-child']) {
    await press(browser, page, 'Close');
    await page.evaluate((selector) => {
      const written = document.querySelector<HTMLIFrameElement>(selector)?.contentWindow;
      written?.focus();
      written?.getSelection()?.selectAllChildren(written.document.body);
    }, frame);
    await browser.runCommand(page, 'mark-selection');
    await waitForBar(browser, page, 'it has no address of its own');
  }
  expect((await browser.database()).highlights.some(({ quote }) => /own\b|page wrote/.test(quote))).toBe(
    false,
  );
  await page.close();
});

test('a frame is switched off with its own site, and with that of the page around it', async () => {
  const { browser } = session;
  const page = await openPage();
  const near = await inFrame(page, NEAR.frame);
  const outer = await inFrame(page, OUTER.frame);
  await markSnippets(browser, near, [NEAR]);
  await markSnippets(browser, outer, [OUTER]);
  const paintedIn = (where: Page) => where.evaluate(() => CSS.highlights.size > 0);
  const untilPainted = (wanted: readonly boolean[]) =>
    waitUntil(page, `painting ${wanted}`, async () => {
      const painted = [await paintedIn(near), await paintedIn(outer)];
      return painted.join() === wanted.join() ? true : null;
    });

  const alone = await browser.openPage(outer.url());
  const popup = await browser.openPopup(alone);
  await pressInView(browser, popup, 'Turn off on this site');
  await untilPainted([true, false]);
  await pressInView(browser, popup, 'Turn on for this site');
  await untilPainted([true, true]);
  await alone.close();

  await selectByMouse(outer, 'write again when the ice');
  await press(browser, outer, 'More');
  await press(browser, outer, 'Off on this site');
  await untilPainted([false, false]);
  await page.reload({ waitUntil: 'load' });
  const off = await inFrame(page, OUTER.frame);
  await selectByMouse(off, 'write again when the ice');
  await browser.runMenu(page, 'mark-selection', await frameIdOf(browser, page, OUTER.frame));
  await waitForNoControl(browser, off, 'Snipmark', { role: 'toolbar' });
  expect(await session.marksOf(off)).toHaveLength(1);
  await page.close();
});
