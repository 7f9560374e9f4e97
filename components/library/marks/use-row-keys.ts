import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { INKS } from '../../../lib/model.ts';
import { isTextField } from '../is-text-field.ts';
import type { MarksActions, MarksView } from './marks-view.ts';

interface RowKeysOptions {
  readonly list: RefObject<HTMLElement | null>;
  readonly view: Pick<MarksView, 'list' | 'selected'>;
  readonly actions: MarksActions;
  /** The mark that has, or had, the focus. */
  readonly current: string | null;
  readonly setCurrent: (id: string) => void;
  readonly scrollTo: (index: number) => void;
}

const ROW = '.row';
const CONTROLS = 'a, button, input, textarea';

/**
 * Keyboard and focus of the list. One mark can be tabbed to, the arrows go to the others; keys do what its buttons do.
 * A focus whose control went away comes back to its mark, or to the one that took its place.
 * @returns what to put on the list
 */
export function useRowKeys(options: RowKeysOptions) {
  const { list, view, actions, current, setCurrent, scrollTo } = options;
  const marks = view.list;
  const wanted = useRef<string | null>(null);
  const lastIndex = useRef(0);
  const isHere = useRef(false);

  function focusAt(index: number): void {
    const id = marks.idAt(Math.max(0, Math.min(index, marks.size - 1)));
    if (id === null) return;
    wanted.current = id;
    setCurrent(id);
    if (!rowOf(list.current, id)) scrollTo(marks.indexOf(id));
    else focusWanted();
  }

  function focusWanted(): void {
    const row = wanted.current === null ? null : rowOf(list.current, wanted.current);
    if (row === null) return;
    wanted.current = null;
    row.querySelector<HTMLElement>('.quote')?.focus();
  }

  useLayoutEffect(() => {
    for (const control of list.current?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])
      control.tabIndex = control.closest<HTMLElement>(ROW)?.dataset.stop === 'true' ? 0 : -1;
    focusWanted();
    if (!isHere.current || document.activeElement !== document.body) return;
    const at = current === null ? -1 : marks.indexOf(current);
    focusAt(at >= 0 ? at : lastIndex.current);
  });

  // A click beside the list takes the focus away for good.
  useEffect(() => {
    const leave = (event: Event) => {
      if (!list.current?.contains(event.target as Node)) isHere.current = false;
    };
    document.addEventListener('pointerdown', leave, true);
    return () => document.removeEventListener('pointerdown', leave, true);
  }, []);

  function remember(event: FocusEvent): void {
    const id = idOf(event.target);
    if (id === null) return;
    isHere.current = true;
    lastIndex.current = marks.indexOf(id);
    if (id !== current) setCurrent(id);
  }

  function forget(event: FocusEvent): void {
    const next = event.relatedTarget as Node | null;
    if (next !== null && !list.current?.contains(next)) isHere.current = false;
  }

  /** What the key is about: the selected marks, where this is one of them; else this one. */
  function meant(id: string): readonly string[] {
    return view.selected.has(id) ? [...view.selected] : [id];
  }

  function step(id: string, by: number, extend: boolean): void {
    const index = marks.indexOf(id) + by;
    const next = marks.idAt(index);
    if (next === null) return;
    if (extend) {
      if (!view.selected.has(id)) actions.select(id, false);
      actions.select(next, true);
    }
    focusAt(index);
  }

  /** True where the key was for the list. */
  function act(event: KeyboardEvent, id: string): boolean {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        step(id, event.key === 'ArrowDown' ? 1 : -1, event.shiftKey);
        return true;
      case 'Home':
      case 'End':
        focusAt(event.key === 'Home' ? 0 : marks.size - 1);
        return true;
      case 'Delete':
        actions.remove(meant(id));
        return true;
      case 'Escape':
        if (view.selected.size === 0) return false;
        actions.selectNone();
        return true;
    }
    if (event.shiftKey) return false;
    const ink = INKS[Number(event.key) - 1];
    if (ink !== undefined) actions.colour(meant(id), ink);
    else if (event.key === 'e') actions.edit(id, 'note');
    else if (event.key === 't') actions.edit(id, 'tags');
    else if (event.key === 'x') actions.select(id, false);
    else return false;
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const id = idOf(event.target);
    if (id === null || isTextField(event.target) || event.isComposing) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (act(event, id)) event.preventDefault();
  }

  return { onKeyDown, onFocusIn: remember, onFocusOut: forget };
}

function idOf(target: EventTarget | null): string | null {
  const row = (target as Element).closest<HTMLElement>(ROW);
  return row?.querySelector<HTMLElement>('.mark')?.dataset.id ?? null;
}

function rowOf(list: HTMLElement | null, id: string): HTMLElement | null {
  const mark = list?.querySelector<HTMLElement>(`.mark[data-id="${CSS.escape(id)}"]`);
  return mark?.closest<HTMLElement>(ROW) ?? null;
}
