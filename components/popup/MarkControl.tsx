import type { IconNode } from 'lucide';
import { Icon } from '../Icon.tsx';

interface MarkControlProps {
  readonly name: string;
  readonly node: IconNode;
  /** Id of the mark's words, which tell one 'Remove' from the next. */
  readonly describedBy: string;
  /** The key that does the same while the mark has the focus. */
  readonly shortcut?: string;
  readonly onClick: () => void;
}

/** One thing that can be done with one mark. */
export function MarkControl({ name, node, describedBy, shortcut, onClick }: MarkControlProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      aria-describedby={describedBy}
      aria-keyshortcuts={shortcut}
      title={name}
      onClick={onClick}
    >
      <Icon node={node} />
    </button>
  );
}
