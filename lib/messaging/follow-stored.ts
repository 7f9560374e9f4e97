import { browser } from 'wxt/browser';

/**
 * Tells of what `read` gives, now and at every change of this key of `storage.local`, until `signal` aborts.
 * Resolves when that was told for the first time.
 */
export function followStored<Value>(
  key: string,
  read: () => Promise<Value>,
  onValue: (value: Value) => void,
  signal: AbortSignal,
): Promise<void> {
  const tell = () =>
    read()
      .then((value) => {
        if (!signal.aborted) onValue(value);
      })
      .catch((error) => console.warn('Snipmark:', error));
  const onChanged = (changes: object) => {
    if (key in changes) tell();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(onChanged));
  return tell();
}
