/** Cold mintings of each page, of which the fastest counts. */
const COLD_ROUNDS = 3;

async function openWith(page, address, script) {
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(script);
}

/**
 * Chooses selections on a page and mints a directive for each, by Snipmark's code and by text-fragments-polyfill's,
 * in a load of the page of its own each. Times are in milliseconds: cold, all of the page read for it; warm, each
 * after the first.
 */
export async function mintOnPage(page, { addressOf }, name, count, seed, script) {
  await openWith(page, addressOf(name, 'choose'), script);
  const places = await page.evaluate((n, text) => globalThis.bench.choose(n, text), count, `${seed} ${name}`);
  if (places.length === 0) return null;
  await openWith(page, addressOf(name, 'mint'), script);
  const minted = await page.evaluate((list) => globalThis.bench.mintAll(list), places);
  const cold = [];
  for (let round = 0; round < COLD_ROUNDS; round++)
    cold.push(await page.evaluate((place) => globalThis.bench.mintCold(place), places[0]));
  await openWith(page, addressOf(name, 'polyfill'), script);
  const polyfill = await page.evaluate((list) => globalThis.bench.mintByPolyfill(list), places);
  return {
    cold: Math.min(...cold),
    selections: places.map((place, i) => ({ name, place, ...minted[i], polyfill: polyfill[i] })),
  };
}
