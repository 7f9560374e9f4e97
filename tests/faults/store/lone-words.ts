import type { Page } from 'puppeteer-core';

/**
 * Words that stand once on this page, none of them beside another: each can be marked for itself, and by mouse, as those
 * of a link cannot.
 */
export function findLoneWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = document.body.textContent;
    const words = [...document.querySelectorAll('main :is(p, li):not(:has(a))')].flatMap(
      ({ textContent }) => textContent.match(/[^\s,.;:!?]+/gu) ?? [],
    );
    let free = 0;
    return words.filter((word, i) => {
      if (i < free || !/^[a-z]{6,}$/i.test(word) || all.split(word).length !== 2) return false;
      free = i + 3;
      return true;
    });
  });
}
