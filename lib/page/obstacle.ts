/** Why nothing can be marked on a page. */
export type Obstacle = 'translated' | 'no-text' | 'document-type';

const MARKABLE_TYPE = /^(text\/|application\/xhtml\+xml)/;

/** Whether documents of this type hold words to mark (not a PDF, an image or a video). */
export function isMarkableType(contentType: string): boolean {
  return MARKABLE_TYPE.test(contentType);
}

/** What stands against marking on this page, or null: asked of its type, whether it is translated, and has words. */
export function findObstacle(contentType: string, isTranslated: boolean, hasText: boolean): Obstacle | null {
  if (!isMarkableType(contentType)) return 'document-type';
  if (isTranslated) return 'translated';
  return hasText ? null : 'no-text';
}
