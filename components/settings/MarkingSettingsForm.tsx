import type { MarkingSettings, ReadingSettings } from '../../lib/messaging/protocol.ts';
import { READING } from '../../lib/words/reading.ts';
import { MARKING } from '../../lib/words/settings.ts';
import { Tick } from '../popup/Tick.tsx';
import { Choices } from './Choices.tsx';
import { SettingsSection } from './SettingsSection.tsx';

interface MarkingSettingsFormProps {
  readonly marking: MarkingSettings;
  readonly reading: ReadingSettings;
  readonly onMarking: (change: Partial<MarkingSettings>) => void;
  readonly onReading: (change: Partial<ReadingSettings>) => void;
}

const SNAPPING = [
  { value: 'words', name: MARKING.words, hint: MARKING.wordsWhat },
  { value: 'exact', name: MARKING.exact, hint: MARKING.exactWhat },
] as const;

const TOOLBAR = [
  { value: 'always', name: READING.always, hint: READING.alwaysWhat },
  { value: 'modifier', name: READING.modifier, hint: READING.modifierWhat },
  { value: 'never', name: READING.never, hint: MARKING.never },
] as const;

/** How a selection is taken, and how much of Snipmark there is while reading. */
export function MarkingSettingsForm({ marking, onMarking, onReading, reading }: MarkingSettingsFormProps) {
  return (
    <SettingsSection title={MARKING.readingTitle}>
      <Choices
        legend={MARKING.snapTitle}
        choices={SNAPPING}
        value={marking.exact ? 'exact' : 'words'}
        onChange={(value) => onMarking({ exact: value === 'exact' })}
      />
      <Choices
        legend={READING.toolbar}
        choices={TOOLBAR}
        value={reading.toolbar}
        onChange={(toolbar) => onReading({ toolbar })}
      />
      <Tick
        checked={reading.ribbon}
        name={READING.ribbon}
        hint={READING.ribbonWhat}
        onChange={(ribbon) => onReading({ ribbon })}
      />
      <Tick
        checked={marking.badge}
        name={MARKING.badge}
        hint={MARKING.badgeWhat}
        onChange={(badge) => onMarking({ badge })}
      />
    </SettingsSection>
  );
}
