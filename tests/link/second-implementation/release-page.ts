import { readFileSync } from 'node:fs';

const HTML = new URL('../../fixtures/release/index.html', import.meta.url);

/**
 * The text nodes of the press release, joined. It is plain HTML, so its tags can be cut out: of what section 3 leaves out, it
 * has a head and nothing else.
 */
export const RELEASE_TEXT = readFileSync(HTML, 'utf8')
  .replace(/<!doctype[^>]*>|<!--[\s\S]*?-->/gi, '')
  .replace(/<head>[\s\S]*<\/head>/i, '')
  .replace(/<[^>]+>/g, '')
  .replace(/&amp;/g, '&');
