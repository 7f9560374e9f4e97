import { describeSpan } from '../../lib/anchor/describe.ts';
import { NORMALISATION_VERSION } from '../../lib/anchor/normalise.ts';
import type { OpenedPage } from '../../lib/messaging/protocol.ts';
import type { Highlight, PageFacts } from '../../lib/model.ts';
import type { TextSpan } from '../../lib/page/snap-span.ts';
import type { PageContext } from './page-context.ts';

/** What of a highlight follows from the words it is on. */
export type Wording = Pick<Highlight, 'selectors' | 'quote' | 'textDirective' | 'normalisation'>;

/** Describes a normalised span of the page; null where it holds no words. */
export function wordSpan(
  { index, native }: Pick<PageContext, 'index' | 'native'>,
  span: TextSpan,
): Wording | null {
  const description = describeSpan(index.current(), span.start, span.end);
  if (!description) return null;
  return { ...description, normalisation: NORMALISATION_VERSION, textDirective: native.mint(span) };
}

/** What of a highlight follows from the page it is on. */
export type Filing = Pick<Highlight, 'pageKey' | 'pageKeyVersion' | 'rawUrl' | 'canonicalUrl' | 'title'>;

/** Where a highlight of this page is filed. `title` is the document's now: applications set theirs late. */
export function fileUnder(
  { identity, canonicalUrl }: Pick<OpenedPage, 'identity' | 'canonicalUrl'>,
  facts: PageFacts,
  title: string,
): Filing {
  return {
    pageKey: identity.key,
    pageKeyVersion: identity.version,
    rawUrl: facts.rawUrl.replace(/:~:.*/s, '').replace(/#$/, ''),
    canonicalUrl,
    title: title.trim() || facts.title,
  };
}
