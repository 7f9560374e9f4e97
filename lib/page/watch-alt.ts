/**
 * Calls `onAlt` when the reader releases the pointer while Alt is held, or presses and releases Alt alone.
 *
 * Alt, because it does nothing else to a selection: Control adds a second one in Firefox, opens a menu on a Mac,
 * and begins every Control+C. Where the window manager takes presses with Alt for itself, Alt can still be held
 * from after the press, or pressed alone when all is selected. A finger has no Alt, and is never meant.
 */
export function watchAlt(
  onAlt: (event: KeyboardEvent | PointerEvent) => void,
  options: AddEventListenerOptions,
): void {
  let isAlone = false;
  addEventListener(
    'keydown',
    ({ key }) => {
      isAlone = key === 'Alt';
    },
    options,
  );
  addEventListener('keyup', (event) => isAlone && event.key === 'Alt' && onAlt(event), options);
  addEventListener('pointerup', (event) => event.altKey && onAlt(event), options);
}
