type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'isComposing'
>;

/**
 * Where a key leads: Alt+Shift+N to the next mark (1), Alt+Shift+P to the previous one (-1), others nowhere (null). The
 * letter counts; where the keyboard has no such letters, or Alt makes another of them, the key's place does.
 */
export function stepOfKey(event: Pressed): 1 | -1 | null {
  const { altKey, shiftKey, ctrlKey, metaKey, isComposing } = event;
  if (!altKey || !shiftKey || ctrlKey || metaKey || isComposing) return null;
  const letter = /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() : event.code.replace(/^Key/, '');
  return letter === 'N' ? 1 : letter === 'P' ? -1 : null;
}
