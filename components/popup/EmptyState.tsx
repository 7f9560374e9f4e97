import { Highlighter } from 'lucide';
import { POPUP } from '../../lib/words/popup.ts';
import { Icon } from '../Icon.tsx';

/** A library without a mark: what to do next. */
export function EmptyState() {
  return (
    <div class="empty">
      <Icon node={Highlighter} size={24} />
      <p class="empty-first">{POPUP.nothingYet}</p>
      <p class="quiet">{POPUP.nothingYetMore}</p>
    </div>
  );
}
