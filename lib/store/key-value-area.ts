/** Storage outside IndexedDB, in the shape of `browser.storage.local`. Values are plain JSON. */
export interface KeyValueArea {
  /** The names of all items. */
  keys(): Promise<string[]>;
  /** The named items that exist. */
  get(keys: readonly string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}
