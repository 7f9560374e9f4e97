import type { Page } from 'puppeteer-core';
import type { BrowserName } from './browser.ts';

/**
 * Leaves in a page what the browser's own translation leaves there (no browser under test can translate
 * without the net). Every word is replaced by one of no language.
 *
 * Chromium: a class on the root, and each text in two `<font>` elements.
 * Firefox: the root's `lang`; ids on the elements of a passage while it is worked on; the text nodes taken
 * out, given other words and put in again (`translations-document.sys.mjs`).
 */
export async function translatePage(page: Page, browserName: BrowserName): Promise<void> {
  await page.evaluate(browserName === 'firefox' ? translateLikeFirefox : translateLikeChromium);
}

/**
 * A script for new documents that has them translated as soon as there is text. Of Firefox's work it does the
 * first half, which lasts for seconds while the translation's engine starts.
 */
export function translationUnderWay(browserName: BrowserName): string {
  const start = browserName === 'firefox' ? nameLikeFirefox : translateLikeChromium;
  return `addEventListener('DOMContentLoaded', ${start.toString()})`;
}

/** Shows the original again as the browser does: Chromium takes all of it back, Firefox loads the page anew. */
export async function showOriginal(page: Page, browserName: BrowserName): Promise<void> {
  if (browserName === 'firefox') await page.reload({ waitUntil: 'load' });
  else await page.evaluate(takeBackLikeChromium);
}

function translateLikeChromium(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts.filter(({ data }) => data.trim() !== '')) {
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
    outer.dataset.original = text.data;
    inner.textContent = text.data.replace(/\p{L}+/gu, 'bla');
    outer.append(inner);
    text.replaceWith(outer);
  }
  document.documentElement.lang = 'xx';
  document.documentElement.classList.add('translated-ltr');
}

function takeBackLikeChromium(): void {
  for (const font of document.querySelectorAll<HTMLElement>('font[data-original]')) {
    font.replaceWith(font.dataset.original ?? '');
  }
  document.documentElement.lang = 'en';
  document.documentElement.classList.remove('translated-ltr');
}

function translateLikeFirefox(): void {
  document.documentElement.lang = 'xx';
  for (const block of document.querySelectorAll('h1, h2, p, li, dt, dd')) {
    const inside = [...block.querySelectorAll<HTMLElement>('*')];
    for (const [index, element] of inside.entries()) element.dataset.mozTranslationsId = String(index);
    for (const element of [block, ...inside]) {
      const children = [...element.childNodes];
      for (const child of children) child.remove();
      for (const child of children) {
        if (child instanceof Text) child.data = child.data.replace(/\p{L}+/gu, 'bla');
        element.append(child);
      }
    }
    for (const element of inside) delete element.dataset.mozTranslationsId;
  }
}

function nameLikeFirefox(): void {
  document.documentElement.lang = 'xx';
  for (const element of document.querySelectorAll<HTMLElement>('p *'))
    element.dataset.mozTranslationsId = '0';
}
