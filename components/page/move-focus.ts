/** Moves the focus among an element's buttons and fields (those in frames, too), in the direction that they run in, with the arrow keys, Home and End. */
export function moveFocus(event: KeyboardEvent, container: HTMLElement): void {
  const target = event.target as HTMLElement;
  const stops = [...container.querySelectorAll<HTMLElement>('button, iframe, input')];
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
  const stop = stops[(next + stops.length) % stops.length];
  if (stop instanceof HTMLIFrameElement) stop.contentDocument?.querySelector('textarea')?.focus();
  else stop?.focus();
}
