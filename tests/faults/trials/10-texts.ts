import { exportTexts } from '../texts/export-texts.ts';
import { showTexts } from '../texts/show-texts.ts';
import type { Trial } from '../trial.ts';

export const trials: readonly Trial[] = [
  {
    title: 'hostile texts in every field, exported as JSON, W3C, CSV and Markdown, and imported again',
    places: ['node'],
    run: exportTexts,
  },
  {
    title: 'hostile texts in card, popup, list, digest, bin, and the HTML export opened: inert and whole',
    places: ['chromium', 'firefox'],
    run: showTexts,
  },
];
