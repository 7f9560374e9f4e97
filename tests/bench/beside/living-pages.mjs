import { bundleScript } from '../bundle.mjs';
import { makeLong } from '../pages/long.mjs';
import { writeMarks } from './write-marks.mjs';

/** Characters of a text node, on average, as on a real page of that size. */
const A_NODE = 23;
/** How many marks are on each page. */
export const MARKS = 100;

/**
 * Puts pages of so many characters into `texts`: '/unchanged'; '/changed', with text on top and letters changed in
 * a tenth of its marks; '/orphans', the same with marks of another page. Gives what writes their marks into a browser.
 */
export async function makeLivingPages({ texts, origin, openPage, seed, length }) {
  const bodyOf = (name) =>
    `<textarea id="field" rows="3" cols="60"></textarea>${makeLong(`${seed} ${name}`, length, A_NODE)}<ul id="feed"></ul>`;
  const [living, other] = [bodyOf('living'), bodyOf('other')];
  const htmlOf = (body) =>
    `<!doctype html><meta charset="utf-8"><title>Bench</title><script src="/living.js"></script><body>${body}</body>`;
  texts.set('/living.js', await bundleScript('beside/page/living.mjs'));
  const script = await bundleScript('beside/page/describe-marks.mjs');
  const describe = async (body) => {
    const page = await openPage();
    await page.setContent(`<!doctype html><body>${body}</body>`);
    await page.addScriptTag({ content: script });
    const answer = await page.evaluate((count) => globalThis.bench.describeMarks(count), MARKS);
    await page.close();
    return answer;
  };
  const { described, unchanged, changed } = await describe(living);
  const { described: missing } = await describe(other);
  texts.set('/unchanged', htmlOf(unchanged));
  texts.set('/changed', htmlOf(changed));
  texts.set('/orphans', htmlOf(changed));
  return async (browser) => {
    for (const path of ['/unchanged', '/changed']) await writeMarks(browser, origin + path, described);
    await writeMarks(browser, `${origin}/orphans`, missing);
  };
}
