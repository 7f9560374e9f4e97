/**
 * Closes what has lost the focus; where that came of a press, after it: what is pressed would move away under the
 * pointer.
 * @param isThere whether there is still something to close
 */
export function closeAfterPress(isThere: () => boolean, close: () => void): void {
  const closeIfThere = () => {
    if (isThere()) close();
  };
  if (document.querySelector(':active') === null) closeIfThere();
  // The click comes in the same turn as the pointer's release.
  else addEventListener('pointerup', () => setTimeout(closeIfThere), { once: true });
}
