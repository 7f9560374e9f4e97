/** A text that a reader sees, or that a screen reader says. */
export interface ShownText {
  readonly text: string;
  /** The element it belongs to, and the attribute it stands in, if any: `button[title]`. */
  readonly where: string;
  /** As the element's style has it: 'ltr' or 'rtl'; '' for what is not seen now. */
  readonly direction: string;
}

/**
 * Runs in the page, so that it must need nothing from outside itself: all texts and names in the document, or in the
 * shadow tree, that the element is in, as JSON of `ShownText`s.
 */
export function readShownTexts(element: HTMLElement): string {
  const names = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'alt', 'title'];
  const root = element.getRootNode() as Document | ShadowRoot;
  const shown: object[] =
    root instanceof Document ? [{ text: root.title, where: 'title', direction: '' }] : [];
  for (const each of root.querySelectorAll('*')) {
    if (each.matches('head, head *, script, style')) continue;
    const { direction } = getComputedStyle(each);
    for (const name of [...names, 'placeholder']) {
      const text = each.getAttribute(name);
      const isSeen = each.matches(':placeholder-shown') && name === 'placeholder';
      if (text) shown.push({ text, where: `${each.localName}[${name}]`, direction: isSeen ? direction : '' });
    }
    const texts = [...each.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const text = texts.map(({ nodeValue }) => nodeValue).join('');
    if (text.trim() !== '') shown.push({ text, where: each.localName, direction });
  }
  return JSON.stringify(shown);
}

const INNERMOST = /⟦[^⟦⟧]*⟧/gu;

/** What of a text is not in the pseudo-language's brackets. */
function outsideBrackets(text: string): string {
  const rest = text.replace(INNERMOST, '');
  return rest === text ? text : outsideBrackets(rest);
}

/**
 * The texts that are at odds with a browser in the pseudo-language (`pseudo-language.ts`), each with why.
 *
 * @param own words of the page's and of the reader's own
 */
export function findStrayTexts(texts: readonly ShownText[], own: readonly string[]): string[] {
  return texts.flatMap(({ direction, text, where }) => {
    const outside = outsideBrackets(text);
    const foreign = own.reduce((rest, words) => rest.replaceAll(words, ''), outside);
    if (/\p{L}/u.test(foreign)) return [`${where} is not in the language: ${text}`];
    return outside !== text && direction === 'ltr' ? [`${where} runs from left to right: ${text}`] : [];
  });
}
