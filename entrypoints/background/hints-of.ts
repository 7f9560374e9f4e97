import { hintKey, hintPairs } from '../../lib/link/page-hints.ts';
import { cleanUrl } from '../../lib/link/page-key.ts';
import type { Highlight } from '../../lib/model.ts';
import type { PageHint } from '../../lib/store/page-hints-index.ts';

/** The hints of the address a highlight was made at and of the one its page calls its own. */
export function hintsOf({ rawUrl, canonicalUrl }: Highlight): PageHint[] {
  const urls = [rawUrl, ...(canonicalUrl === null ? [] : [canonicalUrl])].filter((url) => URL.canParse(url));
  return urls.map(cleanUrl).map((url) => ({ key: hintKey(url), pairs: hintPairs(url) }));
}
