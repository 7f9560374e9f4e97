/** How the reader works with the page. */
export type SelectionMeans = 'mouse' | 'touch' | 'pen' | 'keyboard';

const MEANS_OF: Readonly<Record<string, SelectionMeans>> = { mouse: 'mouse', touch: 'touch', pen: 'pen' };

/**
 * Follows what the reader works with, and tells it when asked: on devices with several, each selection by itself.
 * What came before anybody watched, such as the selection that brought the marker here, is taken for touch where
 * that may be: a toolbar for a finger is of use to a mouse, too. The pointer's next move or release tells.
 */
export function watchMeans(document: Document, signal: AbortSignal): () => SelectionMeans {
  let means: SelectionMeans = matchMedia('(any-pointer: coarse)').matches ? 'touch' : 'mouse';
  const guessing = new AbortController();
  const settled = AbortSignal.any([signal, guessing.signal]);
  const options = { passive: true, capture: true, signal };

  const byPointer = ({ pointerType }: PointerEvent) => {
    guessing.abort();
    means = MEANS_OF[pointerType] ?? means;
  };
  document.addEventListener('pointerdown', byPointer, options);
  document.addEventListener('pointermove', byPointer, { ...options, signal: settled });
  document.addEventListener('pointerup', byPointer, { ...options, signal: settled });
  document.addEventListener(
    'keydown',
    () => {
      guessing.abort();
      means = 'keyboard';
    },
    options,
  );
  return () => means;
}
