import type { CDPSession, Page } from 'puppeteer-core';
import { type Control, describeElement, type Wanted } from './controls.ts';

/** What has the name of a control and is none: its text, and the frame of a field. */
const NO_CONTROLS: readonly unknown[] = ['StaticText', 'Iframe'];

/** Handles to controls, which keep them in memory, are let go by this name. */
const HANDLES = 'controls';

/** One session for each page: to begin and to end one takes longer than a look through it. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const known = await sessions.get(page)?.catch(() => null);
  if (known && !known.detached) return known;
  const session = page.createCDPSession();
  sessions.set(page, session);
  return session;
}

/** Finds controls; the accessibility tree of the DevTools protocol holds what lies in closed shadow roots, too. */
export async function locateInChromium(page: Page, wanted: Wanted): Promise<Control[]> {
  const found = await callInChromium(page, wanted, describeElement);
  return found.map((description) => JSON.parse(description) as Control);
}

/** Calls a function in the page's own world with each control; gives the strings it returns. */
export async function callInChromium(
  page: Page,
  wanted: Wanted,
  call: (element: HTMLElement) => string,
): Promise<string[]> {
  const session = await sessionOf(page);
  try {
    const frames = [null, ...(await blankFrames(session))];
    const trees = await Promise.all(
      frames.map((frameId) => session.send('Accessibility.getFullAXTree', frameId ? { frameId } : {})),
    );
    const nodes = trees.flatMap((tree) => tree.nodes);
    const ids = nodes
      .filter((node) => !node.ignored && node.name?.value === wanted.name)
      .filter((node) =>
        wanted.role ? node.role?.value === wanted.role : !NO_CONTROLS.includes(node.role?.value),
      )
      .flatMap((node) => (node.backendDOMNodeId === undefined ? [] : [node.backendDOMNodeId]));
    const answers: string[] = [];
    for (const backendNodeId of ids) {
      const resolved = await session
        .send('DOM.resolveNode', { backendNodeId, objectGroup: HANDLES })
        .catch(() => null);
      const objectId = resolved?.object.objectId;
      // Gone between the two calls: as good as not found.
      if (objectId === undefined) continue;
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: `function () { return this.nodeType === 1 ? (${call.toString()})(this) : null }`,
        returnByValue: true,
      });
      if (typeof result.value === 'string') answers.push(result.value);
    }
    return answers;
  } finally {
    await session.send('Runtime.releaseObjectGroup', { objectGroup: HANDLES }).catch(() => {});
  }
}

type FrameTree = Awaited<ReturnType<typeof frameTreeOf>>;

const frameTreeOf = async (session: Pick<CDPSession, 'send'>) =>
  (await session.send('Page.getFrameTree')).frameTree;

/** Frames without an address: the fields of notes are in such. */
async function blankFrames(session: Pick<CDPSession, 'send'>): Promise<string[]> {
  const within = ({ frame, childFrames = [] }: FrameTree): string[] => [
    ...(frame.url === 'about:blank' && frame.parentId ? [frame.id] : []),
    ...childFrames.flatMap(within),
  ];
  return within(await frameTreeOf(session));
}
