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

/** This many inks are shown below the one that is seen: one as a line under the words, one as a line over them. */
export const MOST_BELOW = 2;

/** Name of the entry of an ink's line where it lies below a mark of this tone, with so many inks between. */
export function overlapName(ink: Ink, tone: Tone, depth: number): string {
  return `snipmark-below-${ink}${tone === 'dark' ? '-dark' : ''}${depth > 0 ? '-far' : ''}`;
}

/** Name of the entry that shows the mark under the pointer, or the one just gone to, as one piece; null: no mark of ours. */
export function pieceName(tone: Tone | null): string {
  return `snipmark-hover${tone === null ? '' : `-${tone}`}`;
}

/** The system's own colours for marked words, which forced colours leave alone. */
const FORCED = 'background-color:Mark;color:MarkText';

const textOn = (tone: Tone): string => (tone === 'light' ? TEXT_ON_LIGHT : TEXT_ON_DARK);

function inkRules(ink: Ink, tone: Tone): string {
  const tint = INK_LOOKS[ink][tone];
  const text = textOn(tone);
  const { light, underline } = INK_LOOKS[ink];
  const line = `text-decoration:underline 2px ${underline}`;
  const own = `::highlight(${highlightName(ink, tone, false)})`;
  const guest = `::highlight(${highlightName(ink, tone, true)})`;
  return [
    `${own},${guest}{background-color:${tint};color:${text}}`,
    `${guest}{text-decoration:underline 2px dotted ${text}}`,
    // In forced colours all marks have the system's one colour for them, and a print may be without colours: there the
    // line tells inks apart. Paper is light.
    `@media (forced-colors:active){${own},${guest}{${FORCED};${line}}}`,
    `@media print{${own},${guest}{background-color:${light};color:${TEXT_ON_LIGHT};${line} ${TEXT_ON_LIGHT}}}`,
  ].join('\n');
}

/** How thick an ink's line is where it lies below another: waves take more room than they are thick. */
export function lineWidth(ink: Ink): string {
  return INK_LOOKS[ink].underline === 'wavy' ? '2px' : '3px';
}

function lineRules(ink: Ink, tone: Tone): string {
  const { onLight, onDark, underline } = INK_LOOKS[ink];
  const [near, far] = [0, 1].map((depth) => `::highlight(${overlapName(ink, tone, depth)})`);
  const style = `${lineWidth(ink)} ${underline}`;
  const line = `${style} ${tone === 'light' ? onLight : onDark}`;
  return [
    // Firefox gives words the text colour of the topmost entry, or their own where that has none.
    `${near},${far}{color:${textOn(tone)};text-decoration-skip-ink:none}`,
    `${near}{text-decoration:underline ${line}}`,
    `${far}{text-decoration:overline ${line}}`,
    // There every mark has its underline already; at the upper edge of the words a line is told from it, in whatever
    // colours: Chromium puts its own in the place of all that stand here.
    `@media (forced-colors:active){${near},${far}{color:MarkText;text-decoration:underline 2px ${underline};text-underline-offset:-0.95em}}`,
    `@media print{${near},${far}{color:${TEXT_ON_LIGHT};text-decoration-color:${onLight}}}`,
  ].join('\n');
}

const PIECE_LINE = 'text-decoration:underline 2px solid currentcolor';

/**
 * The style sheet that makes marks visible; given to the browser's `scripting.insertCSS`.
 *
 * @param root ':root' where browsers have elements inherit the look of highlights (CSS Pseudo-Elements 4, 'Cascading
 *   and Per-Element Highlight Styles'; Chromium does, Firefox 153 does not): it costs a large page half as much to
 *   style. Else '', for each element
 */
export function paintStyle(root: ':root' | ''): string {
  const tones: readonly Tone[] = ['light', 'dark'];
  const rules = INKS.flatMap((ink) => tones.flatMap((tone) => [inkRules(ink, tone), lineRules(ink, tone)]));
  const piece = `::highlight(${pieceName(null)}){${PIECE_LINE}}`;
  const pieces = tones.map((tone) => `::highlight(${pieceName(tone)}){color:${textOn(tone)};${PIECE_LINE}}`);
  const forced = tones.map((tone) => `::highlight(${pieceName(tone)}){color:MarkText}`).join('');
  const sheet = [...rules, piece, ...pieces, `@media (forced-colors:active){${forced}}`].join('\n');
  return sheet.replaceAll('::highlight(', `${root}::highlight(`);
}

/**
 * Hides the browser's own painting of `text=` directives, for pages where marks cover all of it. That painting lies
 * over ours and always has a colour of its own for the text: it is given the one that marks have on this ground, or,
 * where there are no marks any more ('bare'), that of the words themselves.
 */
export function hideTargetTextStyle(cover: Cover): string {
  const text = cover === 'bare' ? 'currentcolor' : textOn(cover);
  return `::target-text{background-color:transparent;color:${text}}`;
}
