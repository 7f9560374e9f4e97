import type { SettingsActions } from '../../../components/settings/settings-view.ts';
import type {
  ColourSettings,
  LinkSettings,
  MarkingSettings,
  ReadingSettings,
} from '../../../lib/messaging/protocol.ts';
import { USUAL_INK_NAMES } from '../../../lib/model.ts';
import { SETTINGS } from '../../../lib/words/settings.ts';
import type { Changes } from './changes.ts';
import type { KeptSetting } from './kept-setting.ts';
import type { SettingsPorts } from './settings-ports.ts';

interface Settings {
  readonly colours: KeptSetting<ColourSettings>;
  readonly marking: KeptSetting<MarkingSettings>;
  readonly reading: KeptSetting<ReadingSettings>;
  readonly links: KeptSetting<LinkSettings>;
}

type SettingActions = Pick<
  SettingsActions,
  'changeLinks' | 'changeMarking' | 'changeReading' | 'nameInk' | 'setInk'
>;

/** What is set by a choice, a tick or a field. */
export function createSettingActions(
  { colours, links, marking, reading }: Settings,
  ports: SettingsPorts,
  changes: Changes,
): SettingActions {
  /** Changes some fields of a setting. @param field as in `Change`, for what is typed */
  function change<Value extends object>(
    setting: KeptSetting<Value>,
    part: Partial<Value>,
    save: (next: Value) => Promise<void>,
    field: string | null = null,
  ): void {
    const before = setting.value.value;
    if (before === null) return;
    const take = (fields: Partial<Value>) =>
      setting.keep({ ...(setting.value.value ?? before), ...fields }, save);
    const names = Object.keys(part) as (keyof Value)[];
    const old = Object.fromEntries(names.map((name) => [name, before[name]])) as Partial<Value>;
    void changes.make({
      field,
      run: () => take(part),
      undo: () => take(old),
      done: SETTINGS.saved,
      failed: SETTINGS.failed,
    });
  }

  const changeColours = (part: Partial<ColourSettings>, field: string | null) =>
    change(colours, part, ports.setColours, field);

  return {
    nameInk: (ink, name) => {
      const names = { ...(colours.value.value?.names ?? USUAL_INK_NAMES), [ink]: name };
      changeColours({ names }, `name of ${ink}`);
    },
    setInk: (ink) => changeColours({ ink }, null),
    changeMarking: (part) => change(marking, part, ports.setMarkingSettings),
    changeReading: (part) => change(reading, part, ports.setReadingSettings),
    changeLinks: (part) =>
      change(links, part, ports.setLinkSettings, 'name' in part ? 'name in links' : null),
  };
}
