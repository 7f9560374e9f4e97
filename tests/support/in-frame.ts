import type { CDPSession, Frame, Page } from 'puppeteer-core';
import type { TestBrowser } from './browser.ts';
import { nextFrame, waitUntil } from './controls.ts';
import { readFrontTabId } from './extension-data.ts';

/** Where a frame's document begins, in CSS pixels of the page's viewport. */
export async function frameOrigin(frame: Frame): Promise<{ x: number; y: number }> {
  const parent = frame.parentFrame();
  const element = await frame.frameElement();
  if (parent === null || element === null) return { x: 0, y: 0 };
  const outer = await frameOrigin(parent);
  const inner = await element.evaluate((box) => {
    const { left, top } = box.getBoundingClientRect();
    return { x: left + box.clientLeft, y: top + box.clientTop };
  });
  return { x: outer.x + inner.x, y: outer.y + inner.y };
}

async function scrollToFrame(frame: Frame): Promise<void> {
  const parent = frame.parentFrame();
  if (parent === null) return;
  await scrollToFrame(parent);
  const element = await frame.frameElement();
  await element?.evaluate((box) => box.scrollIntoView({ block: 'center', behavior: 'instant' }));
}

/** The page's frame whose address holds this part, once it is there. */
function findFrame(page: Page, part: string): Promise<Frame> {
  return waitUntil(page, `frame at …${part}…`, async () => {
    return page.frames().find((frame) => frame.url().includes(part)) ?? null;
  });
}

/** The frame's part of a DevTools session; of a frame in a process of its own it is a session by itself. */
function sessionOf(frame: Frame): Pick<CDPSession, 'send' | 'detach'> {
  const { client, _id } = frame as unknown as { client: CDPSession; _id: string };
  const send = (method: string, params?: object) =>
    client.send(method as never, { ...(/FullAXTree/.test(method) && { frameId: _id }), ...params } as never);
  return { send: send as CDPSession['send'], detach: async () => undefined };
}

/** Input finds a frame in a process of its own by where it was last drawn. */
async function drawn(page: Page): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await nextFrame(page);
}

/**
 * The document in a page's frame as a page: whatever the tests' words do to a page, they do in there. Its places
 * are counted from the frame's corner; bringing it to the front brings the frame into view, and where the mouse goes
 * is brought there too.
 */
export async function inFrame(page: Page, part: string): Promise<Page> {
  const frame = await findFrame(page, part);
  const { mouse } = page;
  const shifted = async (x: number, y: number) => {
    const origin = await frameOrigin(frame);
    const scrolled = await page.evaluate((wanted) => {
      const before = scrollY;
      if (wanted < 0 || wanted > innerHeight)
        scrollBy({ top: wanted - innerHeight / 2, behavior: 'instant' });
      return scrollY - before;
    }, origin.y + y);
    if (scrolled !== 0) await drawn(page);
    return [origin.x + x, origin.y + y - scrolled] as const;
  };
  const own: Partial<Page> = {
    evaluate: frame.evaluate.bind(frame),
    evaluateHandle: frame.evaluateHandle.bind(frame),
    url: () => frame.url(),
    mainFrame: () => frame,
    createCDPSession: async () => sessionOf(frame) as CDPSession,
    bringToFront: async () => {
      await page.bringToFront();
      await scrollToFrame(frame);
      await drawn(page);
    },
    mouse: new Proxy(mouse, {
      get(_, name: keyof typeof mouse) {
        const act = mouse[name] as (...values: unknown[]) => Promise<void>;
        if (name !== 'move' && name !== 'click') return act.bind(mouse);
        return async (x: number, y: number, ...options: unknown[]) =>
          act.call(mouse, ...(await shifted(x, y)), ...options);
      },
    }),
  };
  return new Proxy(page, {
    get(_, name: keyof Page) {
      const value = own[name] ?? page[name];
      return typeof value === 'function' && !(name in own) ? value.bind(page) : value;
    },
  });
}

interface ExtensionApi {
  readonly scripting: {
    executeScript(injection: object): Promise<{ readonly frameId: number; readonly result?: unknown }[]>;
  };
}

/** How extensions count the frame of this page in front whose address holds this part. */
export async function frameIdOf(browser: TestBrowser, page: Page, part: string): Promise<number> {
  await page.bringToFront();
  const extensionPage = await browser.openExtensionPage('loader.js', 'behind');
  try {
    const tabId = await readFrontTabId(extensionPage);
    return await extensionPage.evaluate(
      async (tab, wanted) => {
        const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
        const target = { tabId: tab, allFrames: true };
        const frames = await (browser ?? chrome).scripting.executeScript({
          target,
          func: () => location.href,
        });
        const frame = frames.find(({ result }) => String(result).includes(wanted));
        if (frame === undefined) throw new Error(`no frame at …${wanted}…`);
        return frame.frameId;
      },
      tabId,
      part,
    );
  } finally {
    await extensionPage.close();
  }
}
