import { useId } from 'preact/hooks';
import type { ReadingSettings } from '../../lib/messaging/protocol.ts';
import { POPUP } from '../../lib/words/popup.ts';
import { READING } from '../../lib/words/reading.ts';
import { Tick } from './Tick.tsx';

interface ReadingSettingsFormProps {
  readonly id: string;
  readonly settings: ReadingSettings;
  readonly onChange: (settings: ReadingSettings) => void;
  /** Null where it is off everywhere already. */
  readonly onTurnOffEverywhere: (() => void) | null;
}

const CHOICES = [
  ['always', READING.always, READING.alwaysWhat],
  ['modifier', READING.modifier, READING.modifierWhat],
  ['never', READING.never, READING.neverWhat],
] as const;

/** How much of Snipmark there is on pages; every change is kept at once. */
export function ReadingSettingsForm({
  id,
  onChange,
  onTurnOffEverywhere,
  settings,
}: ReadingSettingsFormProps) {
  const name = useId();
  return (
    <section id={id} class="reading-settings" aria-label={READING.open}>
      <fieldset class="choices">
        <legend>{READING.toolbar}</legend>
        {CHOICES.map(([toolbar, label, what]) => (
          <div key={toolbar} class="tick">
            <label>
              <input
                type="radio"
                name={name}
                checked={settings.toolbar === toolbar}
                aria-describedby={`${name}-${toolbar}`}
                onChange={() => onChange({ ...settings, toolbar })}
              />
              <span>{label}</span>
            </label>
            <p id={`${name}-${toolbar}`} class="quiet">
              {what}
            </p>
          </div>
        ))}
      </fieldset>
      <Tick
        checked={settings.ribbon}
        name={READING.ribbon}
        hint={READING.ribbonWhat}
        onChange={(ribbon) => onChange({ ...settings, ribbon })}
      />
      <p class="quiet">{READING.keys}</p>
      {onTurnOffEverywhere && (
        <button type="button" class="quiet-button" onClick={onTurnOffEverywhere}>
          {POPUP.turnOffEverywhere}
        </button>
      )}
    </section>
  );
}
