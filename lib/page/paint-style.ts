import { INKS, type Ink } from '../model.ts';
import { INK_LOOKS, TEXT_ON_DARK, TEXT_ON_LIGHT } from './inks.ts';

/** Whether the words stand on a light or a dark ground. */
export type Tone = 'light' | 'dark';

/** What stands over the browser's own painting: marks on a ground, or nothing any more. */
export type Cover = Tone | 'bare';

/** Name of the `CSS.highlights` entry of an ink; pages can list these, so they carry no secret. */
export function highlightName(ink: Ink, tone: Tone, guest: boolean): string {
  return `snipmark-${guest ? 'guest-' : ''}${ink}${tone === 'dark' ? '-dark' : ''}`;
}

/** Name of the entry that shows the mark under the pointer, or the one just gone to, as one piece. */
export const HOVER_HIGHLIGHT = 'snipmark-hover';

function inkRules(ink: Ink, tone: Tone): string {
  const tint = INK_LOOKS[ink][tone];
  const text = tone === 'light' ? TEXT_ON_LIGHT : TEXT_ON_DARK;
  const { light, underline } = INK_LOOKS[ink];
  const line = `text-decoration:underline 2px ${underline}`;
  const own = `::highlight(${highlightName(ink, tone, false)})`;
  const guest = `::highlight(${highlightName(ink, tone, true)})`;
  return [
    `${own},${guest}{background-color:${tint};color:${text}}`,
    `${guest}{text-decoration:underline 2px dotted ${text}}`,
    // Forced colours drop backgrounds, and a print may be without colours: keep the line. Paper is light.
    `@media (forced-colors:active){${own},${guest}{${line}}}`,
    `@media print{${own},${guest}{background-color:${light};color:${TEXT_ON_LIGHT};${line} ${TEXT_ON_LIGHT}}}`,
  ].join('\n');
}

/** The style sheet that makes marks visible; given to the browser's `scripting.insertCSS`. */
export function paintStyle(): string {
  const rules = INKS.flatMap((ink) => [inkRules(ink, 'light'), inkRules(ink, 'dark')]);
  const hover = `::highlight(${HOVER_HIGHLIGHT}){text-decoration:underline 2px solid currentcolor}`;
  return [...rules, hover].join('\n');
}

/**
 * Hides the browser's own painting of `text=` directives, for pages where marks cover all of it. That painting lies
 * over ours and always has a colour of its own for the text: it is given the one that marks have on this ground, or,
 * where there are no marks any more ('bare'), that of the words themselves.
 */
export function hideTargetTextStyle(cover: Cover): string {
  const text = cover === 'bare' ? 'currentcolor' : cover === 'light' ? TEXT_ON_LIGHT : TEXT_ON_DARK;
  return `::target-text{background-color:transparent;color:${text}}`;
}
