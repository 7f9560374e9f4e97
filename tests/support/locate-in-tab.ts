/**
 * A script for a tab of Firefox (`loadFrameScript`): on the message `look` it answers `looked` with what `describe` says
 * of each element of that name (and role), in the document, in Snipmark's closed shadow roots and in frames without an
 * address. WebDriver BiDi finds the same, but has the page laid out and painted anew four times for each element that
 * has no part in the accessibility tree, such as each line of an icon.
 *
 * @param describe runs beside the page, not in its world: what a page overrides is not seen there
 */
export const tabScript = (describe: (element: HTMLElement) => string): string =>
  `(${lookInTab})(this, ChromeUtils, ${describe});`;

interface Look {
  readonly id: string;
  readonly name: string;
  readonly role?: string;
}

interface Accessible {
  readonly name: string | null;
  readonly computedARIARole: string;
}

interface BrowsingContext {
  readonly window: Window | null;
  getAllBrowsingContextsInSubtree(): readonly BrowsingContext[];
}

/** What a script of a tab has. */
interface TabGlobal {
  readonly content: Window;
  readonly docShell: { readonly browsingContext: BrowsingContext };
  addMessageListener(name: string, listener: (message: { readonly data: Look }) => void): void;
  removeMessageListener(name: string, listener: (message: { readonly data: Look }) => void): void;
  sendAsyncMessage(name: string, data: object): void;
}

interface Modules {
  importESModule(address: string): {
    readonly accessibility: {
      readonly service: { getAccessibleFor(element: Element): Accessible | null };
      getAccessible(element: Element): Promise<Accessible | null>;
    };
  };
}

/** Runs in the tab; it may use nothing from outside itself. */
function lookInTab(tab: TabGlobal, modules: Modules, describe: (element: HTMLElement) => string): void {
  const { accessibility } = modules.importESModule(
    'chrome://remote/content/shared/webdriver/Accessibility.sys.mjs',
  );

  /** The hosts that may hold Snipmark's controls, in the document and in open shadow roots. */
  const hostsIn = (root: Document | ShadowRoot): Element[] => [
    ...root.querySelectorAll('[popover=manual]'),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? hostsIn(shadowRoot) : [])),
  ];

  const rootsOf = (document: Document): (Document | ShadowRoot)[] => {
    type Host = Element & { readonly openOrClosedShadowRoot: ShadowRoot | null };
    return [document, ...hostsIn(document).flatMap((host) => (host as Host).openOrClosedShadowRoot ?? [])];
  };

  const framesWithoutAddress = (): Document[] =>
    tab.docShell.browsingContext.getAllBrowsingContextsInSubtree().flatMap(({ window }) => {
      const isOne = window && window !== tab.content && window.location.href === 'about:blank';
      return isOne ? [window.document] : [];
    });

  /** The tree is brought up to date when the page is drawn, which is made to happen: what is there now is to be found. */
  async function bringUpToDate(document: Document): Promise<void> {
    await accessibility.getAccessible(document.documentElement);
    const { windowUtils } = document.defaultView as unknown as {
      readonly windowUtils: { advanceTimeAndRefresh(ms: number): void; restoreNormalRefresh(): void };
    };
    // Once for the layout, once for what follows from it.
    windowUtils.advanceTimeAndRefresh(0);
    windowUtils.advanceTimeAndRefresh(0);
    windowUtils.restoreNormalRefresh();
  }

  async function look({ name, role }: Look): Promise<string[]> {
    const { document } = tab.content;
    const documents = [document, ...framesWithoutAddress()];
    for (const each of documents) await bringUpToDate(each);
    const roots = [...rootsOf(document), ...documents.slice(1)];
    const isWanted = (element: Element) => {
      // The frame of a field has its name, too.
      if (element.localName === 'iframe') return false;
      const accessible = accessibility.service.getAccessibleFor(element);
      if (accessible === null || (accessible.name ?? '') !== name) return false;
      return role === undefined || accessible.computedARIARole === role;
    };
    const found = roots.flatMap((root) => [...root.querySelectorAll('*')].filter(isWanted));
    return found.map((element) => describe(element as HTMLElement));
  }

  // For one look: the script is there anew for the next.
  const listener = async ({ data }: { readonly data: Look }): Promise<void> => {
    tab.removeMessageListener('look', listener);
    const answer = await look(data).then(
      (found) => ({ found }),
      (error) => ({ error: String(error) }),
    );
    tab.sendAsyncMessage('looked', { id: data.id, ...answer });
  };
  tab.addMessageListener('look', listener);
}
