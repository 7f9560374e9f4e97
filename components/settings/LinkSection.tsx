import type { LinkSettings } from '../../lib/messaging/protocol.ts';
import { MARKING } from '../../lib/words/settings.ts';
import { BudgetField } from '../popup/BudgetField.tsx';
import { NameField } from '../popup/NameField.tsx';
import { Tick } from '../popup/Tick.tsx';
import { SettingsSection } from './SettingsSection.tsx';

interface LinkSectionProps {
  readonly links: LinkSettings;
  readonly onChange: (change: Partial<LinkSettings>) => void;
}

/** What is set for links. */
export function LinkSection({ links, onChange }: LinkSectionProps) {
  return (
    <SettingsSection title={MARKING.linksTitle}>
      <BudgetField budget={links.budget} onChange={(budget) => onChange({ budget })} />
      <NameField name={links.name} onChange={(name) => onChange({ name })} />
      <Tick
        checked={links.addressBar}
        name={MARKING.addressBar}
        hint={MARKING.addressBarWhat}
        onChange={(addressBar) => onChange({ addressBar })}
      />
    </SettingsSection>
  );
}
