/** Moves the focus among an element's buttons and fields, in the direction that they run in, with the arrow keys, Home and End. */
export function moveFocus(event: KeyboardEvent, container: HTMLElement): void {
  const target = event.target as HTMLElement;
  if (target instanceof HTMLTextAreaElement) return;
  const stops = [...container.querySelectorAll<HTMLElement>('button, textarea, input')];
  const at = stops.indexOf(target);
  const onward = container.matches(':dir(rtl)') ? -1 : 1;
  const next = {
    ArrowRight: at + onward,
    ArrowDown: at + 1,
    ArrowLeft: at - onward,
    ArrowUp: at - 1,
    Home: 0,
    End: stops.length - 1,
  }[event.key];
  if (at === -1 || next === undefined) return;
  event.preventDefault();
  stops[(next + stops.length) % stops.length]?.focus();
}
