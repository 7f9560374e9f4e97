import type { Browser, Page } from 'puppeteer-core';
import { type BidiEvaluation, contextIdOf, evaluatedValue, sendBidi } from './bidi.ts';
import { type Control, describeElement, type Wanted } from './controls.ts';
import { runInWindow } from './firefox-chrome.ts';
import { tabScript } from './locate-in-tab.ts';

interface Located {
  readonly nodes: readonly {
    readonly sharedId: string;
    readonly value?: { readonly shadowRoot?: { readonly sharedId: string } | null };
  }[];
}

const TAB_SCRIPT = `data:application/javascript;charset=utf-8,${encodeURIComponent(tabScript(describeElement))}`;

/** What is said of a page that goes away while it is looked at. */
const GOING = /dead object|is null|discarded/;

/** Finds controls, those in closed shadow roots too. */
export async function locateInFirefox(page: Page, wanted: Wanted): Promise<Control[]> {
  const answer = (await runInWindow(
    page.browser(),
    `const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
    const tab = NavigableManager.getBrowserById(${JSON.stringify(contextIdOf(page))})?.messageManager;
    if (!tab) return 'null';
    const id = Services.uuid.generateUUID().toString();
    return new Promise((resolve) => {
      const end = (answer) => {
        tab.removeMessageListener('looked', hear);
        Services.obs.removeObserver(part, 'message-manager-disconnect');
        resolve(JSON.stringify(answer));
      };
      const hear = ({ data }) => data.id === id && end(data);
      const part = (gone) => gone === tab && end({ error: 'discarded' });
      tab.addMessageListener('looked', hear);
      Services.obs.addObserver(part, 'message-manager-disconnect');
      tab.loadFrameScript(${JSON.stringify(TAB_SCRIPT)}, false);
      tab.sendAsyncMessage('look', { ...${JSON.stringify(wanted)}, id });
    })`,
  )) as string;
  const heard = JSON.parse(answer) as { readonly found?: string[]; readonly error?: string } | null;
  // Not a tab but a frame in a process of its own, where no script of the tab comes.
  const { found = [], error } = heard ?? { found: await callInFirefox(page, wanted, describeElement) };
  // The page was changing under our hands; whoever waits will look again.
  if (error !== undefined && !GOING.test(error)) throw new Error(error);
  return found.map((description) => JSON.parse(description) as Control);
}

/**
 * Calls a function in the page's own world with each control; gives the strings it returns. WebDriver BiDi finds by accessible name, but not across a shadow boundary. A closed shadow root is given
 * out when its host is serialised with `includeShadowTree: 'all'`, and can then be searched by itself.
 */
export async function callInFirefox(
  page: Page,
  wanted: Wanted,
  call: (element: HTMLElement) => string,
): Promise<string[]> {
  const top = contextIdOf(page);
  const browser = page.browser();
  const value = { name: wanted.name, ...(wanted.role && { role: wanted.role }) };
  const find = async (startNodes?: readonly { sharedId: string }[], context = top): Promise<string[]> => {
    const { nodes } = await sendBidi<Located>(browser, 'browsingContext.locateNodes', {
      context,
      locator: { type: 'accessibility', value },
      ...(startNodes && { startNodes }),
    });
    const answers: string[] = [];
    for (const { sharedId } of nodes) {
      const evaluation = await sendBidi<BidiEvaluation>(browser, 'script.callFunction', {
        // The frame of a field has its name, too.
        functionDeclaration: `(element) => (element.localName === 'iframe' ? null : (${call})(element))`,
        arguments: [{ sharedId }],
        awaitPromise: false,
        target: { context },
      });
      const answer = evaluatedValue(evaluation);
      if (typeof answer === 'string') answers.push(answer);
    }
    return answers;
  };
  try {
    const hosts = await sendBidi<BidiEvaluation>(browser, 'script.callFunction', {
      functionDeclaration: findHosts.toString(),
      awaitPromise: false,
      target: { context: top },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    });
    const nodes = evaluatedValue(hosts) as Located['nodes'];
    const roots = nodes.flatMap((node) => node.value?.shadowRoot ?? []);
    const inRoots = await Promise.all(roots.map(({ sharedId }) => find([{ sharedId }])));
    const inFrames = await Promise.all(
      (await blankFrames(browser, top)).map((frame) => find(undefined, frame)),
    );
    return [...(await find()), ...inRoots.flat(), ...inFrames.flat()];
  } catch (error) {
    // The page was changing under our hands; whoever waits will look again.
    if (/no such node|stale|detached|no such frame/i.test(String(error))) return [];
    throw error;
  }
}

/** Runs in the page: what may hold Snipmark's controls, in the document and in open shadow roots. */
function findHosts(): Element[] {
  const within = (root: Document | ShadowRoot): Element[] => [
    ...root.querySelectorAll('[popover=manual]'),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? within(shadowRoot) : [])),
  ];
  return within(document);
}

interface ContextInfo {
  readonly context: string;
  readonly url: string;
  readonly children: readonly ContextInfo[] | null;
}

/** Frames without an address: the fields of notes are in such. */
async function blankFrames(browser: Browser, root: string): Promise<string[]> {
  const { contexts } = await sendBidi<{ contexts: readonly ContextInfo[] }>(
    browser,
    'browsingContext.getTree',
    {
      root,
    },
  );
  const within = ({ context, url, children }: ContextInfo): string[] => [
    ...(url === 'about:blank' && context !== root ? [context] : []),
    ...(children ?? []).flatMap(within),
  ];
  return contexts.flatMap(within);
}
