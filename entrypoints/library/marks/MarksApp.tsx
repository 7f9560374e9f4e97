/** The library's screen 'marks'. */
export function MarksApp() {
  return null;
}
