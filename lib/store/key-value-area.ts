/** Storage outside IndexedDB, in the shape of `browser.storage.local`. Values are plain JSON. */
export interface KeyValueArea {
  /** The named items that exist; all items where `keys` is null. */
  get(keys: readonly string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}
