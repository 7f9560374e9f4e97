import { SHORTCUTS } from '../../lib/words/settings.ts';
import { SettingsSection } from './SettingsSection.tsx';
import type { ShortcutView } from './settings-view.ts';

interface ShortcutListProps {
  /** Null where the browser has none. */
  readonly shortcuts: readonly ShortcutView[] | null;
  readonly onOpen: () => void;
}

/** Keys of the page itself, which nobody can change. */
const IN_PAGE: readonly ShortcutView[] = [
  { what: SHORTCUTS.next, keys: 'Alt+Shift+N' },
  { what: SHORTCUTS.previous, keys: 'Alt+Shift+P' },
];

/** The shortcuts as the browser has them, and the way to change them there. */
export function ShortcutList({ onOpen, shortcuts }: ShortcutListProps) {
  return (
    <SettingsSection title={SHORTCUTS.title}>
      {shortcuts === null ? (
        <p class="quiet">{SHORTCUTS.none}</p>
      ) : (
        <>
          <Keys rows={shortcuts} />
          <button type="button" class="button settings-button" onClick={onOpen}>
            {SHORTCUTS.change}
          </button>
        </>
      )}
      <div class="setting">
        <h4 class="settings-subheading">{SHORTCUTS.inPage}</h4>
        <Keys rows={IN_PAGE} />
      </div>
    </SettingsSection>
  );
}

function Keys({ rows }: { readonly rows: readonly ShortcutView[] }) {
  return (
    <dl class="keys">
      {rows.map(({ keys, what }) => (
        <div key={what} class="keys-row">
          <dt>{what}</dt>
          <dd>{keys === '' ? <span class="quiet">{SHORTCUTS.notSet}</span> : <kbd dir="ltr">{keys}</kbd>}</dd>
        </div>
      ))}
    </dl>
  );
}
