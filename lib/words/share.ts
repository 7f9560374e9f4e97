import { countOf } from './count-of.ts';

/** A number as English writes it: `2,000`. */
const figure = (count: number): string => count.toLocaleString('en');

const snippets = (count: number): string => countOf(count, 'snippet', 'snippets');

/** What stands where links are made. */
export const SHARE = {
  copyBoth: 'Copy link to both',
  copyMine: 'Copy link to mine',
  more: 'More ways to share',
  includeNotes: 'Include notes',
  linkIsReadable: 'The page that the link opens can read what the link carries.',
  includeGuests: 'Include the snippets shared with you',
  copyMarkdown: 'Copy as quotation',
  markdownHint: 'Markdown, with the link',
  copyRich: 'Copy as rich text',
  richHint: 'For mail and documents',
  code: 'QR code',
  codeName: 'QR code of the link',
  scan: 'Scan it with a phone to open the snippets there.',
  system: 'Share…',
  saveFile: 'Save as a file',
  shorten: 'Make a shorter link',
  measuring: 'Measuring the link',
  notMeasured: 'How long the link will be is not known just now.',
  codeTooLong: 'This link is too long for a QR code.',
  codeNeverFits: 'These are too many snippets for a QR code. A file holds them all.',
  settings: 'Link settings',
  budget: 'Longest link',
  budgetWhy: 'Many chat and mail programs cut links longer than 2,000 characters.',
  name: 'Your name in links',
  namePlaceholder: 'No name',
  nameIsReadable: 'Shown to whoever opens the link. The page that it opens can read it too.',
  addressBar: 'Keep this page’s address the link to what is marked here',
  addressBarWhat:
    'On every page with marks of yours, the address bar then holds the link to them; the page can read it.',
} as const;

/** The meter: how long the link is of what it may be. */
export function meterText(length: number, budget: number): string {
  return `${figure(length)} of ${figure(budget)} characters`;
}

/** A budget to choose. */
export function budgetChoice(budget: number): string {
  return `${figure(budget)} characters`;
}

/** The name is longer than a link carries. */
export function nameTooLong(length: number, most: number): string {
  return `A link carries names of up to ${most} characters; this one has ${length} and is not saved.`;
}

/** What a link carries of what was asked for. */
export interface LinkContents {
  /** How many snippets it was asked to carry, how many it carries, and how many of these open without Snipmark. */
  readonly asked: number;
  readonly count: number;
  readonly nativeCount: number;
  readonly notesLeftOut: boolean;
  /** Characters it has, and characters it was to fit into. */
  readonly length: number;
  readonly budget: number;
}

/** Links longer than this are not to be relied on anywhere. */
export const LONGEST_LINK = 8000;

/** What did not fit into the link, a sentence each; one that says all is well, where that is so. */
export function fitSentences(contents: LinkContents): string[] {
  const { asked, budget, count, length, nativeCount, notesLeftOut } = contents;
  const sentences = [
    ...(count < asked ? [`It holds the first ${figure(count)} of ${snippets(asked)}.`] : []),
    ...(nativeCount < count ? [needsSnipmark(count, nativeCount)] : []),
    ...(notesLeftOut ? ['The notes do not fit and are left out.'] : []),
    ...(length > LONGEST_LINK
      ? [`Programs cut links as long as this. A file holds everything and arrives whole.`]
      : length > budget
        ? ['It is longer than you set, because the snippets alone need that much.']
        : []),
  ];
  return sentences.length > 0 ? sentences : ['Everything fits, and it opens anywhere.'];
}

function needsSnipmark(count: number, nativeCount: number): string {
  if (nativeCount === 0) {
    return count === 1 ? 'The snippet is shown only with Snipmark.' : 'They are shown only with Snipmark.';
  }
  const opens = nativeCount === 1 ? 'opens' : 'open';
  return `${figure(nativeCount)} of ${figure(count)} snippets ${opens} without Snipmark; the rest ${count - nativeCount === 1 ? 'needs' : 'need'} it.`;
}

/** What was made of the link, for the line at the bottom. */
export interface MintedWords extends LinkContents {
  readonly form: 'link' | 'markdown' | 'rich' | null;
  /** Notes travel in it. */
  readonly hasNotes: boolean;
  /** How many marks were left out because their words are no longer on the page. */
  readonly leftOut: number;
}

const COPIED = { link: 'Link', markdown: 'Quotation', rich: 'Rich text' } as const;

/** What was copied, and who can open it. */
export function linkCopied(minted: MintedWords): string {
  return `${COPIED[minted.form ?? 'link']} copied: ${linkContents(minted)}`;
}

/** The same when the clipboard refused and the link stands in a field. */
export function linkNotCopied(minted: MintedWords): string {
  return `The browser did not let Snipmark copy the link. Copy it from here: ${linkContents(minted)}`;
}

function linkContents(minted: MintedWords): string {
  const { asked, count, hasNotes, length, leftOut, nativeCount, notesLeftOut } = minted;
  const what = `${snippets(count)}${hasNotes && !notesLeftOut ? ' with notes' : ''}`;
  const opens =
    nativeCount >= count
      ? 'opens anywhere.'
      : nativeCount === 0
        ? 'shown only where Snipmark is installed.'
        : `${nativeCount} of them shown without Snipmark too.`;
  return [
    `${what}, ${opens}`,
    ...(notesLeftOut ? ['The notes did not fit and were left out.'] : []),
    ...(count < asked ? [`${figure(asked - count)} did not fit.`] : []),
    ...(leftOut === 1 ? ['One is no longer on this page and was left out.'] : []),
    ...(leftOut > 1 ? [`${leftOut} are no longer on this page and were left out.`] : []),
    ...tooLong(minted, length),
  ].join(' ');
}

function tooLong({ budget }: MintedWords, length: number): string[] {
  if (length <= budget) return [];
  return [`It has ${figure(length)} characters; some programs cut links as long as that.`];
}

/** What the saved file says of its own. */
export const FILE = { open: 'Open the page with these snippets marked' } as const;

/** What was done, or failed and can be tried again. */
export const SHARED = {
  fileSaved: (count: number) => `Saved as a file: ${snippets(count)}.`,
  linkFailed: 'The link could not be made. Your marks are as they were.',
  fileFailed: 'The file could not be made. Your marks are as they were.',
  systemFailed: 'The system did not take the link. Copy it from here.',
  settingsFailed: 'This could not be saved. Links are made as before.',
  guestsGone: 'What was shared with you is no longer on the page, so it is to your own marks.',
} as const;
