import { type CountedKey, joinSentences, say, sayCount } from './say.ts';
import type { LinkContents } from './share.ts';

/** What was made of the link, for the line at the bottom. */
export interface MintedWords extends LinkContents {
  readonly form: 'link' | 'markdown' | 'rich' | null;
  /** Notes travel in it. */
  readonly hasNotes: boolean;
  /** How many marks were left out because their words are no longer on the page. */
  readonly leftOut: number;
}

/** The first sentence: for a link that opens anywhere, and for one of which more is to be said. */
interface FirstSentence {
  readonly anywhere: CountedKey;
  readonly plain: CountedKey;
}

const COPIED_LINK: FirstSentence = { anywhere: 'commonLinkCopied', plain: 'shareLinkCopiedPlain' };

const COPIED: Readonly<Record<NonNullable<MintedWords['form']>, FirstSentence>> = {
  link: COPIED_LINK,
  markdown: { anywhere: 'shareMarkdownCopied', plain: 'shareMarkdownCopiedPlain' },
  rich: { anywhere: 'shareRichCopied', plain: 'shareRichCopiedPlain' },
};

const NOT_COPIED: FirstSentence = { anywhere: 'shareNotCopied', plain: 'shareNotCopiedPlain' };

/** What was copied, and who can open it. */
export function linkCopied(minted: MintedWords): string {
  return sayMinted(minted.form === null ? COPIED_LINK : COPIED[minted.form], minted);
}

/** The same when the clipboard refused and the link stands in a field. */
export function linkNotCopied(minted: MintedWords): string {
  return sayMinted(NOT_COPIED, minted);
}

function sayMinted({ anywhere, plain }: FirstSentence, minted: MintedWords): string {
  const { asked, budget, count, hasNotes, leftOut, length, nativeCount, notesLeftOut } = minted;
  const sentences = [sayCount(nativeCount >= count ? anywhere : plain, count)];
  if (nativeCount === 0 && count > 0) sentences.push(say('shareShownOnly'));
  else if (nativeCount < count) sentences.push(sayCount('shareShownPartly', nativeCount));
  if (notesLeftOut) sentences.push(say('shareNotesDidNotFit'));
  else if (hasNotes) sentences.push(say('shareWithNotes'));
  if (count < asked) sentences.push(sayCount('shareDidNotFit', asked - count));
  if (leftOut > 0) sentences.push(sayCount('shareLeftOut', leftOut));
  if (length > budget) sentences.push(sayCount('shareHasLength', length));
  return joinSentences(sentences);
}
