/** Which quotes close a phrase that a quote opens: as typed, as word processors make them, and of other languages. */
const CLOSED_BY: Readonly<Record<string, string>> = {
  '"': '"',
  '＂': '＂"',
  '“': '”“"',
  '”': '”"',
  '„': '“”"',
  '‟': '”"',
  '«': '»',
  '»': '«»',
  '「': '」',
  '『': '』',
};
const QUOTES = /["＂“”„‟«»「」『』]/u;

/** Whether it opens or closes phrases. */
export function isQuote(character: string): boolean {
  return QUOTES.test(character);
}

/** The phrase that opens at this offset, with single spaces, and where it ends; null where none does. */
export function phraseAt(text: string, at: number): { readonly value: string; readonly end: number } | null {
  const closers = CLOSED_BY[text.charAt(at)];
  if (closers === undefined) return null;
  for (let end = at + 1; end < text.length; end++) {
    if (!closers.includes(text.charAt(end))) continue;
    return {
      value: text
        .slice(at + 1, end)
        .replace(/\s+/gu, ' ')
        .trim(),
      end: end + 1,
    };
  }
  return null;
}
