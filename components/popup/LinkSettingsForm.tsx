import { ChevronDown } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { LinkSettings } from '../../lib/messaging/protocol.ts';
import { SHARE } from '../../lib/words/share.ts';
import { Icon } from '../Icon.tsx';
import { BudgetField } from './BudgetField.tsx';
import { NameField } from './NameField.tsx';
import { Tick } from './Tick.tsx';

interface LinkSettingsFormProps {
  readonly settings: LinkSettings;
  readonly onChange: (settings: LinkSettings) => void;
}

/** What is set for links, behind a quiet button; every change is kept at once. */
export function LinkSettingsForm({ settings, onChange }: LinkSettingsFormProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <div class="link-settings">
      <button
        type="button"
        class="quiet-button disclosure"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {SHARE.settings} <Icon node={ChevronDown} size={14} />
      </button>
      {isOpen && (
        <div id={id} class="settings">
          <BudgetField budget={settings.budget} onChange={(budget) => onChange({ ...settings, budget })} />
          <NameField name={settings.name} onChange={(name) => onChange({ ...settings, name })} />
          <Tick
            checked={settings.addressBar}
            name={SHARE.addressBar}
            hint={SHARE.addressBarWhat}
            onChange={(addressBar) => onChange({ ...settings, addressBar })}
          />
        </div>
      )}
    </div>
  );
}
