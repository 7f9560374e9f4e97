import { APPLICATION, liveAStretch, rest, STEPS_OF_STRETCH } from '../day/live-a-day.ts';
import { measureChromium, measureFirefox, whatRose } from '../day/measure.ts';
import { pageWith } from '../hostile/pages.ts';
import { servePages } from '../serve-pages.ts';
import type { Outcome, Trial, TrialWorld } from '../trial.ts';

/** Stretches of 20 steps: the first ones until all that is made once is made, then the rest. */
const STRETCHES = { quick: { warm: 1, all: 3 }, full: { warm: 10, all: 100 } };

async function tryDay({ launch, place, isQuick }: TrialWorld): Promise<Outcome> {
  if (place === 'node') throw new Error('A day is lived in a browser.');
  const server = await servePages({ '/application': APPLICATION, '/read': pageWith('') });
  try {
    const browser = await launch();
    const own = await browser.openExtensionPage('loader.js');
    const reader = await browser.openPage(`${server.pressOrigin}/read`);
    const application = await browser.openPage(`${server.origin}/application`);
    const day = { browser, application, reader, own, address: `${server.pressOrigin}/read` };
    const measure = async () => {
      await rest(day);
      return place === 'firefox' ? measureFirefox(application) : measureChromium(application);
    };
    const { warm, all } = isQuick ? STRETCHES.quick : STRETCHES.full;
    for (let stretch = 0; stretch < warm; stretch++) await liveAStretch(day, stretch);
    const before = await measure();
    for (let stretch = warm; stretch < all; stretch++) await liveAStretch(day, stretch);
    const after = await measure();
    const rose = whatRose(before, after, place, isQuick);
    const { highlights } = await browser.database();
    const gone = all - highlights.length;
    if (gone !== 0) rose.push(`${gone} of ${all} marks are gone`);
    const figures = Object.entries(after).map(([what, now]) => `${what}: ${before[what]} → ${now}`);
    return {
      times: all * STEPS_OF_STRETCH,
      lost: rose.length,
      letIn: 0,
      remarks: [...rose, figures.join('; ')],
    };
  } finally {
    await server.close();
  }
}

/**
 * A day's use in fast-forward: what it takes does not rise.
 *
 * Seen to fail, in the short form, with something put into what each change of the address calls (`page-session.ts`), each
 * time 1 lost:
 * - three listeners added to the window: 'listeners on the page: from 75 to 165'; in Firefox 85 to 172, and as many where
 *   they are the body's.
 * - three paragraphs kept that are in no document: 'nodes of the page: from 81 to 296', in Firefox 35,200 to 62,368 bytes.
 * - a list of 5,000 objects kept: 'bytes of the page: from 2150960 to 5358748', in Firefox 30.6 MB to 38.1 MB.
 */
export const trials: readonly Trial[] = [
  {
    title: 'goes to views and pages, marks and searches: memory and listeners stay level',
    places: ['chromium', 'firefox'],
    run: tryDay,
  },
];
