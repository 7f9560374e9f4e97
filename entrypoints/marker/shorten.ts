/** The most UTF-16 units of a snippet's words that are shown beside others. */
const MOST_SHOWN = 1000;

/** Words as they are shown: what is very long is cut, between two characters. */
export function shorten(words: string, most = MOST_SHOWN): string {
  if (words.length <= most) return words;
  return `${words.slice(0, most).replace(/[\ud800-\udbff]$/, '')} …`;
}
