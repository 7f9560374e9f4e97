/** What is said of marks whose words are no longer on their page. */
export const ORPHANS = {
  attach: 'Attach to my selection',
  attachHint: 'Select on the page what this mark should be on now.',
  attached: 'The mark is on your selection now.',
  detached: 'The mark is as it was before.',
  attachFailed: 'The mark could not be attached. It is as it was.',
  nothingSelected: 'Nothing is selected on the page. Select what the mark should be on, then attach it.',
  noWords: 'There are no words in this selection to attach the mark to.',
  saysNow: (words: string) => `The page says there now: ${words}`,
} as const;
