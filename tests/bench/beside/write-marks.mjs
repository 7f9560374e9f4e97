import { NORMALISATION_VERSION } from '../../../lib/anchor/normalise.ts';
import { identifyPage } from '../../../lib/link/page-key.ts';
import { INKS } from '../../../lib/model.ts';

/** Puts marks with these descriptions on the page at an address into the database, as the popup would. */
export async function writeMarks(browser, rawUrl, described) {
  const { key, version } = identifyPage({ rawUrl, canonicalUrl: null, originalUrl: null, title: '' });
  const now = Date.now();
  const puts = described.map(({ selectors, quote }, i) => ({
    id: `${new URL(rawUrl).pathname}-${i}`,
    pageKey: key,
    pageKeyVersion: version,
    rawUrl,
    canonicalUrl: null,
    title: 'Bench',
    selectors,
    normalisation: NORMALISATION_VERSION,
    quote,
    textDirective: null,
    ink: INKS[i % INKS.length],
    note: '',
    tags: [],
    createdAt: now,
    updatedAt: now,
    deletedAt: 0,
    origin: null,
  }));
  const page = await browser.openExtensionPage('loader.js', 'behind');
  try {
    const answer = await page.evaluate(
      async (data) => {
        const { runtime } = globalThis.browser ?? globalThis.chrome;
        const message = { id: 1, type: 'writeHighlights', data, timestamp: 0 };
        return JSON.stringify(await runtime.sendMessage(message));
      },
      { puts, edits: [] },
    );
    if (answer?.includes('err')) throw new Error(`The marks could not be written: ${answer}`);
  } finally {
    await page.close();
  }
}
