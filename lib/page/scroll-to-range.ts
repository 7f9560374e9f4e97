/** Brings the words into the middle of the view, opening any closed `<details>` they are in. */
export function scrollToRange(range: Range): void {
  const element = range.startContainer.parentElement;
  if (!element) return;
  for (let details = element.closest('details'); details; ) {
    details.open = true;
    details = details.parentElement?.closest('details') ?? null;
  }
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { top, height } = range.getBoundingClientRect();
  const target = height > innerHeight ? top - innerHeight / 8 : top + height / 2 - innerHeight / 2;
  scrollBy({ top: target, behavior: 'instant' });
}
