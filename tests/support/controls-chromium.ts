import type { Page } from 'puppeteer-core';
import { type Control, describeElement, type Wanted } from './controls.ts';

/** The accessibility tree of the DevTools protocol holds what lies in closed shadow roots, too. */
export async function locateInChromium(page: Page, wanted: Wanted): Promise<Control[]> {
  const session = await page.createCDPSession();
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const ids = nodes
      .filter((node) => !node.ignored && node.name?.value === wanted.name)
      .filter((node) => (wanted.role ? node.role?.value === wanted.role : node.role?.value !== 'StaticText'))
      .flatMap((node) => (node.backendDOMNodeId === undefined ? [] : [node.backendDOMNodeId]));
    const controls: Control[] = [];
    for (const backendNodeId of ids) {
      const resolved = await session.send('DOM.resolveNode', { backendNodeId }).catch(() => null);
      const objectId = resolved?.object.objectId;
      // Gone between the two calls: as good as not found.
      if (objectId === undefined) continue;
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: `function () { return this.nodeType === 1 ? (${describeElement.toString()})(this) : null }`,
        returnByValue: true,
      });
      if (typeof result.value === 'string') controls.push(JSON.parse(result.value) as Control);
    }
    return controls;
  } finally {
    await session.detach().catch(() => {});
  }
}
