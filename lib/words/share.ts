import { say, sayCount, texts } from './say.ts';

/** What stands where links are made. */
export const SHARE = texts({
  copyBoth: 'shareCopyBoth',
  copyMine: 'shareCopyMine',
  more: 'shareMore',
  includeNotes: 'shareIncludeNotes',
  linkIsReadable: 'shareLinkIsReadable',
  includeGuests: 'shareIncludeGuests',
  copyMarkdown: 'shareCopyMarkdown',
  markdownHint: 'shareMarkdownHint',
  copyRich: 'shareCopyRich',
  richHint: 'shareRichHint',
  code: 'shareCode',
  codeName: 'shareCodeName',
  scan: 'shareScan',
  system: 'shareSystem',
  saveFile: 'shareSaveFile',
  shorten: 'shareShorten',
  measuring: 'shareMeasuring',
  notMeasured: 'shareNotMeasured',
  codeTooLong: 'shareCodeTooLong',
  codeNeverFits: 'shareCodeNeverFits',
  settings: 'shareSettings',
  budget: 'shareBudget',
  budgetWhy: 'shareBudgetWhy',
  name: 'shareName',
  namePlaceholder: 'shareNamePlaceholder',
  nameIsReadable: 'shareNameIsReadable',
  addressBar: 'shareAddressBar',
  addressBarWhat: 'shareAddressBarWhat',
});

/** The meter: how long the link is of what it may be. */
export function meterText(length: number, budget: number): string {
  return sayCount('shareMeter', budget, length);
}

/** A budget to choose. */
export function budgetChoice(budget: number): string {
  return sayCount('shareBudgetChoice', budget);
}

/** The name is longer than a link carries. */
export function nameTooLong(length: number, most: number): string {
  return sayCount('shareNameTooLong', most, length);
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
  const sentences: string[] = [];
  if (count < asked) sentences.push(sayCount('shareHoldsFirst', asked, count));
  if (nativeCount < count) sentences.push(needsSnipmark(count, nativeCount));
  if (notesLeftOut) sentences.push(say('shareNotesDoNotFit'));
  if (length > LONGEST_LINK) sentences.push(say('shareLongLink'));
  else if (length > budget) sentences.push(say('shareOverBudget'));
  return sentences.length > 0 ? sentences : [say('shareAllFits')];
}

function needsSnipmark(count: number, nativeCount: number): string {
  return nativeCount === 0
    ? sayCount('shareOnlySnipmark', count)
    : sayCount('sharePartlySnipmark', nativeCount, count);
}

/** What the saved file says of its own. */
export const FILE = texts({ open: 'shareOpenFromFile' });

/** What was done, or failed and can be tried again. */
export const SHARED = {
  ...texts({
    linkFailed: 'shareLinkFailed',
    fileFailed: 'shareFileFailed',
    systemFailed: 'shareSystemFailed',
    settingsFailed: 'shareSettingsFailed',
    guestsGone: 'shareGuestsGone',
  }),
  fileSaved: (count: number) => sayCount('shareFileSaved', count),
};
