/** Why nothing can be marked on a page. */
export type Obstacle = 'translated' | 'no-text' | 'document-type';

/** What browsers leave in a page whose words they have replaced by a translation. */
const TRANSLATED = 'html.translated-ltr, html.translated-rtl, [data-moz-translations-id], [_msttexthash]';
const MARKABLE_TYPE = /^(text\/|application\/xhtml\+xml)/;

/** Whether the browser shows this page in translation, so that its words are not the page's own. */
export function isTranslated(document: Document): boolean {
  return document.querySelector(TRANSLATED) !== null;
}

/** Whether documents of this type hold words to mark (not a PDF, an image or a video). */
export function isMarkableType(contentType: string): boolean {
  return MARKABLE_TYPE.test(contentType);
}

/** What stands against marking on this page, or null; `hasText` says whether the page has words. */
export function findObstacle(document: Document, hasText: boolean): Obstacle | null {
  if (!isMarkableType(document.contentType)) return 'document-type';
  if (isTranslated(document)) return 'translated';
  return hasText ? null : 'no-text';
}
