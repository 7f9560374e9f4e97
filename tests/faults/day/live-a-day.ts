import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../../support/browser.ts';
import { nextFrame, waitUntil } from '../../support/controls.ts';
import { markSnippets } from '../../support/mark-page.ts';
import type { TrialPage } from '../serve-pages.ts';

/** A page that goes from view to view by itself, as applications do, and never loads anew. */
export const APPLICATION: TrialPage = {
  body: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Harbour news</title></head>
<body style="font: 18px/1.6 serif; margin: 60px"><h1>Harbour news</h1><main></main><script>
function show(view) {
  history.pushState(null, '', '?view=' + view);
  document.title = 'View ' + view;
  document.querySelector('main').innerHTML = '<p>Ship number ' + view + ' came in with the morning tide.</p>'
    + '<p>Nobody had expected it before Friday, and the cranes were asleep.</p>'.repeat(20);
}
show('home');
</script></body></html>`,
};

/** What a reader does in one stretch. */
export const STEPS_OF_STRETCH = 20;

export interface Day {
  readonly browser: TestBrowser;
  /** Shows `APPLICATION`, and is in front. */
  readonly application: Page;
  /** Shows one page after the other. */
  readonly reader: Page;
  /** A document of Snipmark's own. */
  readonly own: Page;
  /** Where `reader` is led to; a query makes it another page each time. */
  readonly address: string;
}

/** Goes through 14 views of the application and marks in the last, goes to 4 pages, and searches once: 20 steps. */
export async function liveAStretch(day: Day, stretch: number): Promise<void> {
  const { browser, application, reader, own, address } = day;
  const show = (view: string) =>
    application.evaluate((name) => (globalThis as unknown as { show(view: string): void }).show(name), view);
  for (let i = 0; i < 14; i++) {
    await show(`${stretch}-${i}`);
    await nextFrame(application, 2);
  }
  await markSnippets(browser, application, [{ quote: `Ship number ${stretch}-13 came in`, ink: 'sky' }]);
  for (let i = 0; i < 4; i++) await reader.goto(`${address}?${stretch}-${i}`, { waitUntil: 'load' });
  await application.bringToFront();
  await waitUntil(application, 'answer to a search', async () =>
    (await own.evaluate(search, `number ${stretch}-13`)) > 0 ? true : null,
  );
}

/** Ends where nothing is marked, so that stretches can be compared. */
export async function rest({ application }: Day): Promise<void> {
  await application.evaluate(() => (globalThis as unknown as { show(view: string): void }).show('home'));
  await waitUntil(application, 'page without marks', async () =>
    (await application.evaluate(() => CSS.highlights.size)) === 0 ? true : null,
  );
  await application.evaluate(async () => {
    for (let turn = 0; turn < 5; turn += 1)
      await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
  });
}

/** Runs in a document of the extension: searches as the popup does, and gives how many marks were found. */
async function search(query: string): Promise<number> {
  interface Api {
    readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  }
  const { browser, chrome } = globalThis as unknown as { readonly browser?: Api; readonly chrome: Api };
  const data = { query, pageKeys: [], limit: 50 };
  const answer = await (browser ?? chrome).runtime.sendMessage({
    id: 1,
    type: 'searchMarks',
    data,
    timestamp: 0,
  });
  return JSON.stringify(answer).split('"quote"').length - 1;
}
