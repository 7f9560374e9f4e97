import type { ShareFacts } from '../../components/popup/share-view.ts';
import type { LinkContents } from '../../lib/words/share.ts';

/** A panel that is open, where everything fits. */
export function openShare(facts: Partial<ShareFacts> = {}, contents: Partial<LinkContents> = {}) {
  const whole = { asked: 3, count: 3, nativeCount: 3, notesLeftOut: false, length: 612, budget: 2000 };
  const share: ShareFacts = {
    isOpen: true,
    withNotes: false,
    withGuests: true,
    meter: { state: 'measured', contents: { ...whole, ...contents } },
    code: null,
    hasSheet: false,
    settings: { budget: 2000, name: '', addressBar: false },
    ...facts,
  };
  return { share };
}
