/** The name of the button, where the page in its tab has marks. */
export function badgeTitle(count: number): string {
  return count === 1 ? 'Snipmark: 1 mark on this page' : `Snipmark: ${count} marks on this page`;
}
