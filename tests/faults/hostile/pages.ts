import type { TrialPage } from '../serve-pages.ts';
import { listenToNotes } from './listen-to-notes.ts';

/** The words of every page here; each stands there once. */
export const WORDS = {
  ferry: 'The night ferry sails at ten',
  pier: 'behind the fish market',
  lamp: 'lamp is lit by hand',
} as const;

/** A page with these words and, as its very first script, this one. */
export function pageWith(script: string, headers?: TrialPage['headers']): TrialPage {
  const body = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><script>${script}</script><title>The night ferry</title></head>
<body style="font: 18px/1.6 serif; max-width: 40em; margin: 60px">
<h1>Harbour news</h1>
<p>${WORDS.ferry} and is in port before breakfast, when the cranes wake up.</p>
<p>The pier lies ${WORDS.pier} and has been closed since Monday.</p>
<p>In winter its ${WORDS.lamp}, and nobody minds the walk.</p>
</body></html>`;
  return { body, ...(headers && { headers }) };
}

/** A page whose first script is this function, called. */
export const pageOf = (script: () => void): TrialPage => pageWith(`(${script.toString()})()`);

export const LISTENING_PAGE = pageOf(listenToNotes);
