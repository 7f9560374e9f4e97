import type { KeyValueArea } from '../../lib/store/key-value-area.ts';

export interface MemoryArea extends KeyValueArea {
  readonly items: Map<string, unknown>;
  /** From now on every write is refused, as by a full disk. */
  refuseWrites(): void;
}

/** A key-value area that keeps JSON in memory, as `storage.local` keeps it on the disk. */
export function createMemoryArea(initial: Record<string, unknown> = {}): MemoryArea {
  const items = new Map(Object.entries(initial));
  let refusing = false;
  return {
    items,
    refuseWrites: () => {
      refusing = true;
    },
    keys: async () => [...items.keys()],
    get: async (keys) =>
      Object.fromEntries(keys.filter((key) => items.has(key)).map((key) => [key, items.get(key)])),
    set: async (news) => {
      if (refusing) throw new Error('The disk is full.');
      for (const [key, value] of Object.entries(news)) items.set(key, JSON.parse(JSON.stringify(value)));
    },
    remove: async (keys) => {
      for (const key of keys) items.delete(key);
    },
  };
}
