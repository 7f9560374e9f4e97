/** The part of an address that says which page it is: all but a plain fragment; hash routes ('#/…', '#!…') stay. */
export function pageAddress(url: string): string {
  return url.replace(/:~:.*/s, '').replace(/#(?![/!]).*/s, '');
}
