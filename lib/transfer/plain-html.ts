const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  apos: "'",
};

/** Tags that begin or end a line. */
const LINE = /<\/?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|section|article|table|tr|pre|figure|hr)\b[^>]*>/gi;
const TAG = /<\/?[a-z][^>]*>|<!--.*?-->/gis;
const HIDDEN = /<(script|style)\b[^>]*>.*?<\/\1\s*>/gis;
/** Told by these to be markup and not text that speaks of it. */
const MARKUP = /<\/[a-z][a-z0-9]*\s*>|<(?:br|img|hr)\b[^>]*>/i;

/** The words of a piece of HTML as a browser serialises it. Text that is no markup stays as it is. */
export function plainOfHtml(text: string): string {
  if (!MARKUP.test(text)) return text;
  return text
    .replace(HIDDEN, '')
    .replace(LINE, '\n')
    .replace(TAG, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
      const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
}
