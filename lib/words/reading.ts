import { texts } from './say.ts';

/** What stands in the popup's settings of reading. */
export const READING = texts({
  open: 'readingOpen',
  toolbar: 'readingToolbar',
  always: 'readingAlways',
  alwaysWhat: 'readingAlwaysWhat',
  modifier: 'readingModifier',
  modifierWhat: 'readingModifierWhat',
  never: 'readingNever',
  neverWhat: 'readingNeverWhat',
  ribbon: 'readingRibbon',
  ribbonWhat: 'readingRibbonWhat',
  keys: 'readingKeys',
  failed: 'readingFailed',
});
