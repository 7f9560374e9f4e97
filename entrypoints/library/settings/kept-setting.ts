import { type ReadonlySignal, signal } from '@preact/signals';
import type { Follow } from './settings-ports.ts';

/** A setting as it is shown and kept. */
export interface KeptSetting<Value> {
  /** What is shown: what is kept, or about to be; null until it is known. */
  readonly value: ReadonlySignal<Value | null>;
  /**
   * Shows this at once and has it kept.
   * @throws what `save` throws; what is shown is then what it was
   */
  keep(next: Value, save: (next: Value) => Promise<unknown>): Promise<void>;
}

/** Follows a setting until the signal aborts. What is being kept here is not overtaken by what is told meanwhile. */
export function keptSetting<Value>(follow: Follow<Value>, until: AbortSignal): KeptSetting<Value> {
  const value = signal<Value | null>(null);
  /** What is known to be kept. */
  let kept: Value | null = null;
  let saving = 0;

  void follow((told) => {
    kept = told;
    if (saving === 0) value.value = told;
  }, until);

  return {
    value,
    async keep(next, save) {
      saving += 1;
      value.value = next;
      try {
        await save(next);
        kept = next;
      } catch (reason) {
        // A later one is on its way, and says how it ends.
        if (saving === 1) value.value = kept;
        throw reason;
      } finally {
        saving -= 1;
      }
    },
  };
}
