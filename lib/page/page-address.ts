/** The part of an address that says which page it is: all but a plain fragment; hash routes ('#/…', '#!…') stay. */
export function pageAddress(url: string): string {
  return url.replace(/:~:.*/s, '').replace(/#(?![/!]).*/s, '');
}

/**
 * The part of an address that names a view of a site: path and hash route, without their queries. Another one is
 * another page, unless a canonical link says otherwise; another query may be one (`?id=2`) or not (`?utm_term=2`).
 */
export function viewPath(url: string): string {
  const { pathname, hash } = new URL(pageAddress(url));
  const route = /^#(\/.|!\/?[^/])/.test(hash) ? hash.replace(/\?.*/s, '') : '';
  return pathname.replace(/\/((index|default)\.\w+)?$/i, '') + route;
}
