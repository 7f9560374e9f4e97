import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../../support/browser.ts';
import type { Wanted } from '../../support/controls.ts';
import { findTurned } from './find-turned.ts';

/** What a surface shows of hostile texts. */
export interface Shown {
  /** Of the texts that were asked for, those that it does not show whole, white space aside. */
  readonly missing: readonly string[];
  /** What has come to life: an element, an address, or a direction that runs on into what stands behind it. */
  readonly alive: readonly string[];
}

/** A text by its name, whole. */
export type Texts = Readonly<Record<string, string>>;

/** What is looked for on a surface. */
export interface Wishes {
  /** Texts that have to be there. */
  readonly whole: Texts;
  /** Texts that stand by themselves wherever they are: all that were saved. */
  readonly apart: readonly string[];
}

const inAscii = (wishes: Wishes): string =>
  JSON.stringify(wishes).replaceAll(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Looks at a whole document. */
export async function inspectPage(page: Page, wishes: Wishes): Promise<Shown> {
  await page.evaluate(wish, inAscii(wishes));
  const [said, turned] = (await page.evaluate(
    `[${inspect}, ${findTurned}].map((look) => look(document.documentElement))`,
  )) as [string, string];
  return together(said, turned);
}

/** Looks at what is in controls of this name, in Snipmark's closed shadow root too. */
export async function inspectControls(
  browser: TestBrowser,
  page: Page,
  wanted: Wanted,
  wishes: Wishes,
): Promise<Shown> {
  await page.evaluate(wish, inAscii(wishes));
  const [said] = await browser.callOnControls(page, wanted, inspect);
  const [turned] = await browser.callOnControls(page, wanted, findTurned);
  return said === undefined || turned === undefined
    ? { missing: ['all of it'], alive: [] }
    : together(said, turned);
}

function together(said: string, turned: string): Shown {
  const { alive, missing } = JSON.parse(said) as Shown;
  return { missing, alive: [...alive, ...JSON.parse(turned)] };
}

/** Runs in the page. */
function wish(packed: string): void {
  (globalThis as unknown as { wishedFor: Wishes }).wishedFor = JSON.parse(packed);
}

/** Runs in the page, by itself. */
function inspect(root: HTMLElement): string {
  const world = globalThis as unknown as { readonly wishedFor: Wishes; readonly pwned?: unknown };
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
  const missing = Object.entries(world.wishedFor.whole).filter(([, text]) => !shown.includes(bare(text)));

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
  return JSON.stringify({ missing: missing.map(([name]) => name), alive });
}
