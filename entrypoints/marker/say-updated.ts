import { type PageUiState, showBar } from '../../components/page/ui-state.ts';
import { BAR } from '../../lib/words/page.ts';

/** Says that the page has to be loaded again: an old marker cannot reach a background that is newer. */
export function sayUpdated(ui: PageUiState, error: unknown): void {
  console.warn('Snipmark:', error);
  showBar(ui, { id: 'status', text: BAR.updated });
}
