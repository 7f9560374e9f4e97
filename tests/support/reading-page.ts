import type { Page } from 'puppeteer-core';

/**
 * One of the extension's documents, kept behind the others, to read in what the extension keeps: waiting for a mark
 * asks many times, and a tab for each would cost more than all else. It takes no place in front and does nothing by itself.
 */
export interface ReadingPage {
  /** Runs in the page, which is opened anew if it is gone: by a restart, or because the extension was loaded anew. */
  within<T>(run: (page: Page) => Promise<T>): Promise<T>;
}

/** @param open opens the page behind the others */
export function keepReadingPage(open: () => Promise<Page>): ReadingPage {
  let opening: Promise<Page> | null = null;

  async function ready(): Promise<Page> {
    const page = await opening?.catch(() => null);
    if (page && !page.isClosed() && page.browser().connected) return page;
    opening = open();
    return opening;
  }

  return {
    async within(run) {
      const page = await ready();
      try {
        return await run(page);
      } catch (error) {
        // It may have gone while it was read in; what reads may read twice.
        if (!page.isClosed()) throw error;
        return run(await ready());
      }
    },
  };
}
