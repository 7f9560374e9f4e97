/** Characters that mark something up wherever they stand, in CommonMark or in what is common beside it. */
const ALWAYS = /[\\`*_[\]<>~|$]|&(?=#?\w+;)/g;
/** What begins a list, a heading, a rule or a fence. */
const AT_START = /^(?:[-+#=:]|\d+(?=[.)]))/;
/** What is made a link without being written as one: its escapes would be shown. */
const BARE_ADDRESS = /:(?=\/\/)|(?<=\bwww)\./gi;

/** One line of text, so written that Markdown shows it and nothing else. */
export function escapeMarkdown(line: string): string {
  const escaped = line.replace(ALWAYS, '\\$&').replace(BARE_ADDRESS, '\\$&');
  return escaped.replace(AT_START, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** An address as the target of a link in Markdown, so written that it ends where it ends and stays what it is. */
export function escapeAddress(link: string): string {
  return link
    .replace(/[\s()<>[\]\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replace(/&(?=#?\w+;)/g, '\\&');
}
