/** Section 1, 'What a reader finds'. */

const DELIMITER = /(?::|%(?:25)*3a)(?:~|%(?:25)*7e)(?::|%(?:25)*3a)/i;

const ascii = (_: string, code: string): string => String.fromCharCode(Number.parseInt(code, 16));

/** Our directive in an address; null where there is none. */
export function findDirective(address: string): { readonly id: string; readonly payload: string } | null {
  // 1. The delimiter.
  const fragment = address.replace(/^[^#]*/, '');
  const at = fragment.search(DELIMITER);
  if (at === -1) return null;
  let directives = fragment.slice(at).replace(DELIMITER, '');
  // 2. One encoding too many.
  for (let time = 0; time < 3; time++) {
    const escapes = directives.match(/%.{0,4}/gs) ?? [];
    const isAllTwice = escapes.length > 0 && escapes.every((each) => /^%25[0-9a-f]{2}/i.test(each));
    const hidesEqual = !directives.includes('=') && /%(?:25)*3d/i.test(directives);
    if (isAllTwice || hidesEqual) directives = directives.replace(/%([2-7][0-9a-f])/gi, ascii);
  }
  // 3. and 4.
  const list = directives.split(/&(?:amp;|amp%3b|#38;|#x26;)*/i).slice(0, 2000);
  list.push((list.pop() ?? '').replace(/[.,;:?)>\]}'"»›”’…」』】]*$/, ''));
  // 5.
  for (const directive of list) {
    const value = /^snip(?:=|%(?:25)*3[dD])(.*)$/s
      .exec(directive)?.[1]
      ?.replace(/%(?:25)*([2-7][0-9a-f])/gi, ascii);
    const found = /^([A-Za-z0-9]{1,32})(?:\.([A-Za-z0-9_-]*))?/.exec(value ?? '');
    if (found) return { id: found[1] ?? '', payload: found[2] ?? '' };
  }
  return null;
}
