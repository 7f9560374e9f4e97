import { showSame } from './compare-shots.mjs';

/** Browsers look for the words after the load event and say nothing when they are done: milliseconds to wait. */
const PATIENCE_MS = 3000;

/** Pictures of what is in view: with the browser's own paint, with the expected words in the same, and plain. */
async function takeShots({ page, shoot }, place) {
  const show = (what) => page.evaluate((kind, where) => globalThis.bench.showPaint(kind, where), what, place);
  await show('target');
  const target = await shoot();
  await show('expected');
  const expected = await shoot();
  await show('nothing');
  return { target, expected, plain: await shoot() };
}

function judge({ target, expected, plain }) {
  if (showSame(target, expected)) return showSame(expected, plain) ? 'nothing in view' : 'exact';
  return showSame(target, plain) ? 'nothing painted' : 'other words';
}

/**
 * Opens the address, whose `text=` directive should lead to the place, as a stock browser does, and says what it
 * showed where it scrolled to: 'exact', 'nothing painted', 'other words'; 'exact, elsewhere' where it painted the words,
 * but did not have them in view.
 */
export async function checkPainted(stock, address, place, script) {
  const { page } = stock;
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(script);
  const deadline = performance.now() + PATIENCE_MS;
  let verdict = judge(await takeShots(stock, place));
  while (verdict !== 'exact' && performance.now() < deadline) verdict = judge(await takeShots(stock, place));
  if (verdict === 'nothing in view') {
    await page.evaluate((where) => globalThis.bench.showStart(where), place);
    verdict = judge(await takeShots(stock, place));
    return verdict === 'exact' ? 'exact, elsewhere' : verdict;
  }
  if (verdict !== 'exact') return verdict;
  const isFurther = await page.evaluate((where) => globalThis.bench.showEnd(where), place);
  return isFurther ? judge(await takeShots(stock, place)) : verdict;
}
