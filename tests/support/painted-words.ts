import type { Page } from 'puppeteer-core';
import { waitUntil } from './controls.ts';

/** What one frame showed: the view's path and fragment, and the words that Snipmark painted there. */
export interface PaintedFrame {
  readonly at: string;
  readonly words: readonly string[];
}

/** The words that Snipmark paints now, as the page's own script reads them off `CSS.highlights`; sorted. */
export function paintedWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(readPainted);
}

/** Waits until Snipmark paints exactly these words. */
export function untilPainted(page: Page, words: readonly string[]): Promise<unknown> {
  const wanted = JSON.stringify([...words].sort());
  return waitUntil(page, `painting of just ${wanted}`, async () =>
    JSON.stringify(await paintedWords(page)) === wanted ? true : null,
  );
}

/** From now on notes of each frame what is painted; `stop` gives all that differ from the one before. */
export async function watchFrames(page: Page): Promise<{ stop(): Promise<readonly PaintedFrame[]> }> {
  const watch = await page.evaluateHandle((read: string) => {
    const readWords = new Function(`return (${read})()`) as typeof readPainted;
    const noted: string[] = [];
    let goesOn = true;
    const look = () => {
      const { pathname, hash } = location;
      const frame = JSON.stringify({ at: pathname + hash, words: readWords() });
      if (noted.at(-1) !== frame) noted.push(frame);
      if (goesOn) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return {
      stop() {
        goesOn = false;
        return noted;
      },
    };
  }, readPainted.toString());
  return {
    stop: async () => (await watch.evaluate((made) => made.stop())).map((frame) => JSON.parse(frame)),
  };
}

/** Runs in the page; it may use nothing from outside itself. */
function readPainted(): string[] {
  const words: string[] = [];
  for (const [name, ranges] of CSS.highlights) {
    if (!name.startsWith('snipmark-') || name === 'snipmark-hover') continue;
    // What is left of a range whose words the page has taken away shows nothing.
    for (const range of ranges) if (String(range) !== '') words.push(String(range).replace(/\s+/g, ' '));
  }
  return words.sort();
}
