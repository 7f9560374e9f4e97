import { launch } from '../../support/launch.ts';
import { ensureBuild } from './ensure-build.mjs';

/** What each browser is called in tables. */
export const BROWSERS = { chromium: 'Chromium', firefox: 'Firefox' };

/**
 * Two browsers of a kind for the time of `run`: one with the built extension, one without any. Each visits a page
 * while the other rests.
 */
export async function openBoth(name, run) {
  await ensureBuild();
  const browsers = [];
  try {
    for (const extension of [true, false]) browsers.push(await launch(name, { extension }));
    const [withIt, without] = browsers;
    return await run({ withIt, without });
  } finally {
    for (const browser of browsers) await browser.close();
  }
}

export const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
