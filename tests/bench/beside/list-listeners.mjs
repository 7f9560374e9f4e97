const TARGETS = ['window', 'document', 'document.documentElement', 'document.body', 'navigation'];
const MAY_DELAY = ['wheel', 'mousewheel', 'touchstart', 'touchmove', 'touchend', 'touchcancel'];

/** What the extension's scripts listen to in a page of Chromium, and what of it may delay scrolling. */
export async function listListeners(page) {
  const session = await page.createCDPSession();
  const worlds = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const own = worlds.find(({ origin }) => origin.startsWith('chrome-extension:'));
  if (!own) throw new Error('The loader is not in the page.');
  const found = [];
  for (const expression of TARGETS) {
    const { result } = await session.send('Runtime.evaluate', { expression, contextId: own.id });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
    for (const { type, passive } of listeners) found.push({ target: expression, type, passive });
  }
  await session.detach();
  return { found, delaying: found.filter(({ type, passive }) => MAY_DELAY.includes(type) && !passive) };
}
