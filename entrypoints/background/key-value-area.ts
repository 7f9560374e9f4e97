import { browser } from 'wxt/browser';
import type { KeyValueArea } from '../../lib/store/key-value-area.ts';

/** `storage.local` as the store wants it. */
export function localArea(): KeyValueArea {
  const { local } = browser.storage;
  return {
    keys: () => local.getKeys(),
    get: (keys) => local.get([...keys]),
    set: (items) => local.set(items),
    remove: (keys) => local.remove([...keys]),
  };
}

/** `storage.session`: in memory, for as long as the browser runs. */
export function sessionArea(): Pick<KeyValueArea, 'get' | 'set'> {
  const { session } = browser.storage;
  return { get: (keys) => session.get([...keys]), set: (items) => session.set(items) };
}
