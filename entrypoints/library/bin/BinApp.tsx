/** The library's screen 'bin'. */
export function BinApp() {
  return null;
}
