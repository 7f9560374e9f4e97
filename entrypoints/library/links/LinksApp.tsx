/** The library's screen 'links'. */
export function LinksApp() {
  return null;
}
