import { SETTINGS } from '../../lib/words/settings.ts';
import { BackupForm } from './BackupForm.tsx';
import { ColourSettingsForm } from './ColourSettingsForm.tsx';
import { LinkSection } from './LinkSection.tsx';
import { MarkingSettingsForm } from './MarkingSettingsForm.tsx';
import { SavedLine } from './SavedLine.tsx';
import { ShortcutList } from './ShortcutList.tsx';
import { SitesForm } from './SitesForm.tsx';
import type { SavedLine as Line, SettingsActions, SettingsView } from './settings-view.ts';

interface SettingsScreenProps {
  /** Null while it is being read. */
  readonly view: SettingsView | null;
  readonly line: Line | null;
  readonly actions: SettingsActions;
}

/** Everything that can be set. */
export function SettingsScreen({ actions, line, view }: SettingsScreenProps) {
  return (
    <div class="settings-screen" aria-busy={view === null}>
      <h2 class="visually-hidden">{SETTINGS.title}</h2>
      <p class="quiet">{SETTINGS.kept}</p>
      {view && (
        <>
          <ColourSettingsForm colours={view.colours} onName={actions.nameInk} onInk={actions.setInk} />
          <MarkingSettingsForm
            marking={view.marking}
            reading={view.reading}
            onMarking={actions.changeMarking}
            onReading={actions.changeReading}
          />
          <LinkSection links={view.links} onChange={actions.changeLinks} />
          <SitesForm
            off={view.off}
            onEverywhere={actions.setOffEverywhere}
            onAdd={actions.switchOffOn}
            onAgain={actions.switchOnAgain}
          />
          <ShortcutList shortcuts={view.shortcuts} onOpen={actions.openShortcuts} />
          <BackupForm backup={view.backup} actions={actions} />
        </>
      )}
      <SavedLine line={line} onUndo={actions.undo} />
    </div>
  );
}
