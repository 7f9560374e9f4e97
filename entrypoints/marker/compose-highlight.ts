import { describeSpan } from '../../lib/anchor/describe.ts';
import { NORMALISATION_VERSION } from '../../lib/anchor/normalise.ts';
import { toReadableSpan } from '../../lib/anchor/readable-text.ts';
import type { TextIndex } from '../../lib/anchor/text-index.ts';
import { mintTextDirective } from '../../lib/link/text-directive.ts';
import type { OpenedPage } from '../../lib/messaging/protocol.ts';
import type { Highlight, PageFacts } from '../../lib/model.ts';
import type { TextSpan } from '../../lib/page/snap-span.ts';

/** What of a highlight follows from the words it is on. */
export type Wording = Pick<Highlight, 'selectors' | 'quote' | 'textDirective' | 'normalisation'>;

/** Describes a normalised span of the page; null where it holds no words. */
export function wordSpan(index: TextIndex, { start, end }: TextSpan): Wording | null {
  const description = describeSpan(index, start, end);
  if (!description) return null;
  const readable = index.readable();
  const span = toReadableSpan(readable, start, end);
  return {
    ...description,
    normalisation: NORMALISATION_VERSION,
    textDirective: mintTextDirective(readable.text, span.start, span.end),
  };
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
