import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../../support/browser.ts';
import type { Wanted } from '../../support/controls.ts';

/** What a surface shows of hostile texts. */
export interface Shown {
  /** Of the texts that were asked for, those that it does not show whole, white space aside. */
  readonly missing: readonly string[];
  /** What has come to life: an element, an address, or a direction that runs on into what stands behind it. */
  readonly alive: readonly string[];
}

/** A text by its name, whole. */
export type Texts = Readonly<Record<string, string>>;

const inAscii = (texts: Texts): string =>
  JSON.stringify(texts).replaceAll(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Looks at a whole document. */
export async function inspectPage(page: Page, texts: Texts): Promise<Shown> {
  await page.evaluate(wish, inAscii(texts));
  return JSON.parse((await page.evaluate(`(${inspect})(document.documentElement)`)) as string);
}

/** Looks at what is in controls of this name, in Snipmark's closed shadow root too. */
export async function inspectControls(
  browser: TestBrowser,
  page: Page,
  wanted: Wanted,
  texts: Texts,
): Promise<Shown> {
  await page.evaluate(wish, inAscii(texts));
  const [said] = await browser.callOnControls(page, wanted, inspect);
  return said === undefined ? { missing: ['all of it'], alive: [] } : JSON.parse(said);
}

/** Runs in the page. */
function wish(packed: string): void {
  (globalThis as unknown as { wishedFor: Texts }).wishedFor = JSON.parse(packed);
}

/** Runs in the page, by itself. */
function inspect(root: HTMLElement): string {
  const world = globalThis as unknown as { readonly wishedFor: Texts; readonly pwned?: unknown };
  const bare = (text: string) => text.replace(/\s+/g, '');
  // A note is written in a document of its own: a frame without an address that holds nothing but the field.
  const fieldOf = (frame: Element) => {
    const inside = (frame as HTMLIFrameElement).contentDocument;
    return inside?.body.childElementCount === 1 ? inside.querySelector('textarea') : null;
  };
  const framed = [...root.querySelectorAll('iframe')].flatMap((frame) => fieldOf(frame) ?? []);
  const fields = [...root.querySelectorAll('textarea, input'), ...framed].map(
    (field) => (field as HTMLInputElement).value,
  );
  const shown = bare([root.textContent ?? '', ...fields].join(' '));
  const missing = Object.entries(world.wishedFor).filter(([, text]) => !shown.includes(bare(text)));

  const alive: string[] = [];
  if (world.pwned !== undefined) alive.push('a script of a text has run');
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    const isOwn =
      (name === 'script' && /extension:/.test((element as HTMLScriptElement).src ?? '')) ||
      (name === 'iframe' && fieldOf(element) !== null);
    if (/^(?:img|iframe|object|embed|script|base|form)$/.test(name) && !isOwn) alive.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/.test(attribute)) alive.push(`${name}[${attribute}]`);
      if (
        /^(?:href|src|action|srcdoc)$/.test(attribute) &&
        /^\s*(?:javascript|data|vbscript|file):/i.test(value)
      )
        alive.push(`${name}[${attribute}=${value.slice(0, 40)}]`);
    }
  }
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (!/[\u202a-\u202e\u2066-\u2068]/.test(currentNode.nodeValue ?? '')) continue;
    let box = currentNode.parentElement as Element;
    if (/^(?:style|script|title)$/.test(box.localName)) continue;
    while (
      getComputedStyle(box).display === 'inline' &&
      getComputedStyle(box).unicodeBidi === 'normal' &&
      box.parentElement
    )
      box = box.parentElement;
    // An isolate or a block ends what begins in it; there must be nothing else in there.
    if (
      bare(box.textContent ?? '') !== bare(currentNode.nodeValue ?? '') &&
      getComputedStyle(box).unicodeBidi === 'normal'
    )
      alive.push(`a direction goes on in <${box.localName} class="${box.className}">`);
  }
  return JSON.stringify({ missing: missing.map(([name]) => name), alive });
}
