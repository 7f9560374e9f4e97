import { LibraryNotice } from '../popup/LibraryNotice.tsx';
import type { LibraryHealth } from './library-view.ts';

interface HealthNoticeProps {
  readonly health: LibraryHealth | null;
  readonly actions: {
    readonly tryAgain: () => void;
    readonly bringBack: () => void;
    readonly saveCopy: () => void;
    readonly goOnWithout: () => void;
  };
}

/** What is wrong with the library, and the ways on; nothing where it is well or not known yet. */
export function HealthNotice({ health, actions }: HealthNoticeProps) {
  if (health === null || health.state === 'ok') return null;
  return (
    <div class="health" role="alert">
      <LibraryNotice library={health} actions={actions} />
    </div>
  );
}
