import { type ReadonlySignal, signal } from '@preact/signals';
import { type LibraryPlace, readPlace } from '../../components/library/screens.ts';

/** Where in the library its address leads, now and whenever that changes. */
export function followPlace(window: Window): ReadonlySignal<LibraryPlace> {
  const place = signal(readPlace(window.location.hash));
  window.addEventListener('hashchange', () => {
    place.value = readPlace(window.location.hash);
  });
  return place;
}
