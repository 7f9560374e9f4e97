import type { SelectionMeans } from '../../lib/page/selection-means.ts';

/** The class of a surface whose controls are large enough for what the reader works with. */
export function sizeFor(means: SelectionMeans): string {
  return means === 'touch' || means === 'pen' ? 'touch' : '';
}
