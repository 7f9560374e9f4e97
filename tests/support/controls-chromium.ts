import type { Page } from 'puppeteer-core';
import { type Control, describeElement, type Wanted } from './controls.ts';

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
  const session = await page.createCDPSession();
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const ids = nodes
      .filter((node) => !node.ignored && node.name?.value === wanted.name)
      .filter((node) => (wanted.role ? node.role?.value === wanted.role : node.role?.value !== 'StaticText'))
      .flatMap((node) => (node.backendDOMNodeId === undefined ? [] : [node.backendDOMNodeId]));
    const answers: string[] = [];
    for (const backendNodeId of ids) {
      const resolved = await session.send('DOM.resolveNode', { backendNodeId }).catch(() => null);
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
    await session.detach().catch(() => {});
  }
}
