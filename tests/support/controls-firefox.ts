import type { Page } from 'puppeteer-core';
import { type BidiEvaluation, contextIdOf, evaluatedValue, sendBidi } from './bidi.ts';
import { type Control, describeElement, type Wanted } from './controls.ts';

interface Located {
  readonly nodes: readonly {
    readonly sharedId: string;
    readonly value?: { readonly shadowRoot?: { readonly sharedId: string } | null };
  }[];
}

/**
 * WebDriver BiDi finds by accessible name, but not across a shadow boundary. A closed shadow root is given
 * out when its host is serialised with `includeShadowTree: 'all'`, and can then be searched by itself.
 */
export async function locateInFirefox(page: Page, wanted: Wanted): Promise<Control[]> {
  const context = contextIdOf(page);
  const browser = page.browser();
  const value = { name: wanted.name, ...(wanted.role && { role: wanted.role }) };
  const find = async (startNodes?: readonly { sharedId: string }[]): Promise<Control[]> => {
    const { nodes } = await sendBidi<Located>(browser, 'browsingContext.locateNodes', {
      context,
      locator: { type: 'accessibility', value },
      ...(startNodes && { startNodes }),
    });
    const controls: Control[] = [];
    for (const { sharedId } of nodes) {
      const evaluation = await sendBidi<BidiEvaluation>(browser, 'script.callFunction', {
        functionDeclaration: describeElement.toString(),
        arguments: [{ sharedId }],
        awaitPromise: false,
        target: { context },
      });
      controls.push(JSON.parse(String(evaluatedValue(evaluation))) as Control);
    }
    return controls;
  };
  try {
    const hosts = await sendBidi<Located>(browser, 'browsingContext.locateNodes', {
      context,
      locator: { type: 'css', value: ':root > :not(head, body), dialog > :last-child' },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    });
    const roots = hosts.nodes.flatMap((node) => node.value?.shadowRoot ?? []);
    const inRoots = await Promise.all(roots.map(({ sharedId }) => find([{ sharedId }])));
    return [...(await find()), ...inRoots.flat()];
  } catch (error) {
    // The page was changing under our hands; whoever waits will look again.
    if (/no such node|stale|detached|no such frame/i.test(String(error))) return [];
    throw error;
  }
}
