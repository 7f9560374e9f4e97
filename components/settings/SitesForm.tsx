import { useId, useRef, useState } from 'preact/hooks';
import type { OffState } from '../../lib/messaging/protocol.ts';
import { DIRECTION } from '../../lib/words/language.ts';
import { onAgain, SITES } from '../../lib/words/settings.ts';
import { Tick } from '../popup/Tick.tsx';
import { SettingsSection } from './SettingsSection.tsx';

interface SitesFormProps {
  readonly off: OffState;
  readonly onEverywhere: (off: boolean) => void;
  /** Gives why it could not be taken; null where it was. */
  readonly onAdd: (typed: string) => string | null;
  readonly onAgain: (site: string) => void;
}

/** Where Snipmark is off. */
export function SitesForm({ off, onAdd, onAgain: switchOn, onEverywhere }: SitesFormProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  function add(event: Event) {
    event.preventDefault();
    const why = onAdd(typed);
    setFault(why);
    if (why === null) setTyped('');
    field.current?.focus();
  }
  return (
    <SettingsSection title={SITES.title}>
      <Tick
        checked={off.everywhere}
        name={SITES.everywhere}
        hint={SITES.everywhereWhat}
        onChange={onEverywhere}
      />
      {off.sites.length === 0 ? (
        <p class="quiet">{SITES.none}</p>
      ) : (
        <ul class="sites" aria-label={SITES.list}>
          {off.sites.map((site) => (
            <li key={site} class="site">
              <span class="off-site-name" dir="ltr">
                {site}
              </span>
              <button
                type="button"
                class="button"
                aria-label={onAgain(site)}
                onClick={() => {
                  switchOn(site);
                  // The button goes with its line.
                  field.current?.focus();
                }}
              >
                {SITES.onAgain}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="setting" noValidate onSubmit={add}>
        <label for={id}>{SITES.add}</label>
        <div class="field-row">
          <input
            ref={field}
            id={id}
            class="field"
            type="text"
            inputMode="url"
            dir={typed === '' ? DIRECTION : 'ltr'}
            autoComplete="off"
            autoCapitalize="none"
            spellcheck={false}
            placeholder={SITES.placeholder}
            value={typed}
            aria-invalid={fault !== null}
            aria-describedby={`${id}-what`}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setFault(null);
            }}
          />
          <button type="submit" class="button">
            {SITES.addButton}
          </button>
        </div>
        <p id={`${id}-what`} class={fault === null ? 'quiet' : 'fault'} aria-live="polite">
          {fault ?? SITES.addWhat}
        </p>
      </form>
    </SettingsSection>
  );
}
