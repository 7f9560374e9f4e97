import type { Page } from 'puppeteer-core';
import { press, waitUntil } from '../../support/controls.ts';
import { markSnippets } from '../../support/mark-page.ts';
import { clickWords } from '../../support/select.ts';
import { servePages } from '../serve-pages.ts';
import type { Outcome, TrialWorld } from '../trial.ts';
import type { Listening } from './listen-to-notes.ts';
import { LISTENING_PAGE, WORDS } from './pages.ts';

const NOTE = 'vext jumbo';
const FORGED = 'FORGED';

interface World {
  readonly listening: Omit<Listening, 'reached'> & { readonly reached: Set<string> };
}

/** Writes notes on a page that listens to everything that it can, and says what it learnt or could write. */
export async function tryListening({ launch, isQuick }: TrialWorld): Promise<Outcome> {
  const server = await servePages({ '/listens': LISTENING_PAGE });
  const remarks: string[] = [];
  const times = isQuick ? 1 : 5;
  try {
    const browser = await launch();
    for (let time = 0; time < times; time++) {
      const page = await browser.openPage(`${server.origin}/listens?time=${time}`);
      await markSnippets(browser, page, [{ quote: WORDS.ferry, ink: 'leaf' }]);
      await clickWords(page, WORDS.ferry);
      await press(browser, page, 'Note');
      // What was heard of the selecting before this was the page's own.
      await page.evaluate(() => (globalThis as unknown as World).listening.heard.splice(0));
      await page.keyboard.type(NOTE);
      const notes = async () => (await browser.database()).highlights.map(({ note }) => note);
      await waitUntil(page, 'note that is saved', async () => ((await notes()).includes(NOTE) ? true : null));
      await rewrite(page);
      remarks.push(...(await learnt(page)));
      await page.evaluate(forge, FORGED);
      await page.keyboard.press('Escape');
      await page.close();
      const forged = (await notes()).filter((note) => note.includes(FORGED));
      if (forged.length > 0) remarks.push(`the page wrote into the note: ${forged}`);
    }
  } finally {
    await server.close();
  }
  return { times, lost: 0, letIn: remarks.length, remarks: [...new Set(remarks)] };
}

/** Selects, copies, cuts and pastes what was written. */
async function rewrite(page: Page): Promise<void> {
  for (const key of ['a', 'c', 'x', 'v'] as const) {
    await page.keyboard.down('Control');
    const commands = { a: 'SelectAll', c: 'Copy', x: 'Cut', v: 'Paste' }[key];
    await page.keyboard.press(key, { commands: [commands] });
    await page.keyboard.up('Control');
  }
  await page.keyboard.down('Shift');
  await page.keyboard.press('Home');
  await page.keyboard.up('Shift');
}

async function learnt(page: Page): Promise<string[]> {
  const { heard, reached, found } = await page.evaluate((note) => {
    const { listening } = globalThis as unknown as World;
    const found = listening.probe(note);
    return { found, heard: [...listening.heard], reached: [...listening.reached] };
  }, NOTE);
  return [
    ...(heard.length > 0 ? [`heard: ${heard.join(', ')}`] : []),
    ...reached.map((way) => `reached what is closed by ${way}`),
    ...found.map((way) => `read the note by ${way}`),
  ];
}

/** Runs in the page, while the reader's focus is in the field of a note. */
function forge(text: string): void {
  document.execCommand('insertText', false, text);
  document.execCommand('insertHTML', false, text);
  const focused = document.activeElement as HTMLInputElement;
  for (const type of ['beforeinput', 'input', 'textInput'])
    focused.dispatchEvent(new InputEvent(type, { data: text, bubbles: true, composed: true }));
}
