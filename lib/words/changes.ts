/** What the library's status line says of any change. */
export const CHANGES = {
  undo: 'Undo',
  redo: 'Redo',
  tryAgain: 'Try again',
  close: 'Close',
  saving: 'Saving…',
  undoFailed: 'This could not be undone yet. Nothing was lost.',
  nothingToUndo: 'There is nothing to undo.',
} as const;

/** While many marks are written. */
export function savingPart(percent: number): string {
  return `Saving… ${percent} %`;
}
