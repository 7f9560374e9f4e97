import { useId } from 'preact/hooks';
import type { ColourSettings } from '../../lib/messaging/protocol.ts';
import { INKS, type Ink, MOST_INK_NAME } from '../../lib/model.ts';
import { COLOURS, inkName } from '../../lib/words/colours.ts';
import { InkNameField } from './InkNameField.tsx';
import { SettingsSection } from './SettingsSection.tsx';

interface ColourSettingsFormProps {
  readonly colours: ColourSettings;
  readonly onName: (ink: Ink, name: string) => void;
  readonly onInk: (ink: Ink | null) => void;
}

const LAST = 'last';

/** What the inks are called, and which is used where none is chosen. */
export function ColourSettingsForm({ colours, onInk, onName }: ColourSettingsFormProps) {
  const id = useId();
  return (
    <SettingsSection title={COLOURS.title}>
      <fieldset class="choices" aria-describedby={`${id}-names`}>
        <legend>{COLOURS.names}</legend>
        <div class="ink-names">
          {INKS.map((ink) => (
            <InkNameField
              key={ink}
              ink={ink}
              name={colours.names[ink]}
              most={MOST_INK_NAME}
              onChange={(name) => onName(ink, name)}
            />
          ))}
        </div>
        <p id={`${id}-names`} class="quiet">
          {COLOURS.namesWhat}
        </p>
      </fieldset>
      <div class="setting">
        <label for={id}>{COLOURS.ink}</label>
        <select
          id={id}
          class="field field-short"
          aria-describedby={`${id}-what`}
          value={colours.ink ?? LAST}
          onChange={({ currentTarget: { value } }) => onInk(INKS.find((ink) => ink === value) ?? null)}
        >
          <option value={LAST}>{COLOURS.last}</option>
          {INKS.map((ink) => (
            <option key={ink} value={ink}>
              {inkName(ink, colours.names)}
            </option>
          ))}
        </select>
        <p id={`${id}-what`} class="quiet">
          {COLOURS.inkWhat}
        </p>
      </div>
    </SettingsSection>
  );
}
