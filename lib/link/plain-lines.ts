// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]/g;
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** Embeddings, overrides and isolates: what stands behind them on their line is turned with them. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The lines of a text that came from a page or a link: well-formed, without control characters, white space
 * collapsed, empty ones left out.
 */
export function linesOf(text: string): string[] {
  return text
    .toWellFormed()
    .replace(CONTROLS, '')
    .split(LINE_BREAK)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** The same as one line that may stand beside other words: it does not turn them round. */
export function oneLine(text: string): string {
  return linesOf(text.replace(TURNING, '')).join(' ');
}
