import { FileText, type IconNode, QrCode, Share2, TextQuote } from 'lucide';
import { SHARE } from '../../lib/words/share.ts';
import { Icon } from '../Icon.tsx';
import type { ShareActions, ShareView } from './share-view.ts';

interface WaysOutProps {
  readonly share: Pick<ShareView, 'code' | 'hasSheet'>;
  readonly actions: Pick<ShareActions, 'closeCode' | 'copyAs' | 'shareBySystem' | 'showCode'>;
}

/** The forms a link can be copied in, and where else it can go. */
export function WaysOut({ share: { code, hasSheet }, actions }: WaysOutProps) {
  const isShown = code !== null;
  return (
    <div class="ways">
      <Way
        node={TextQuote}
        name={SHARE.copyMarkdown}
        hint={SHARE.markdownHint}
        onClick={() => actions.copyAs('markdown')}
      />
      <Way
        node={FileText}
        name={SHARE.copyRich}
        hint={SHARE.richHint}
        onClick={() => actions.copyAs('rich')}
      />
      <Way
        node={QrCode}
        name={SHARE.code}
        isExpanded={isShown}
        onClick={() => (isShown ? actions.closeCode() : actions.showCode(false))}
      />
      {hasSheet && <Way node={Share2} name={SHARE.system} onClick={actions.shareBySystem} />}
    </div>
  );
}

interface WayProps {
  readonly node: IconNode;
  readonly name: string;
  readonly hint?: string;
  readonly isExpanded?: boolean;
  readonly onClick: () => void;
}

function Way({ hint, isExpanded, name, node, onClick }: WayProps) {
  return (
    <button type="button" class="button" title={hint} aria-expanded={isExpanded} onClick={onClick}>
      <Icon node={node} /> {name}
    </button>
  );
}
