import { render } from 'preact';
import { onTestFinished, vi } from 'vitest';
import { Shell } from '../../components/library/Shell.tsx';
import { SettingsScreen } from '../../components/settings/SettingsScreen.tsx';
import type { Follow, SettingsPorts } from '../../entrypoints/library/settings/settings-ports.ts';
import { type RunningSettings, startSettings } from '../../entrypoints/library/settings/start-settings.ts';
import { USUAL_INK_NAMES } from '../../lib/model.ts';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/inks.css';
import '../../components/library/shell.css';
import '../../components/settings/settings.css';

const SAVED_AT = Date.UTC(2026, 10, 23, 12);

/** Follows a value that stays as it is. */
const still =
  <Value,>(value: Value): Follow<Value> =>
  async (onValue) =>
    onValue(value);

function Screen({ running }: { readonly running: RunningSettings }) {
  return (
    <Shell screen="settings">
      <SettingsScreen view={running.view.value} line={running.line.value} actions={running.actions} />
    </Shell>
  );
}

/** Ports behind which all goes well and nothing is set. */
function samplePorts() {
  return {
    setColours: vi.fn<SettingsPorts['setColours']>(async () => undefined),
    setMarkingSettings: vi.fn<SettingsPorts['setMarkingSettings']>(async () => undefined),
    setReadingSettings: vi.fn<SettingsPorts['setReadingSettings']>(async () => undefined),
    setLinkSettings: vi.fn<SettingsPorts['setLinkSettings']>(async () => undefined),
    setBackupSettings: vi.fn<SettingsPorts['setBackupSettings']>(async () => undefined),
    switchOff: vi.fn<SettingsPorts['switchOff']>(async () => ({ everywhere: false, sites: [] })),
    storeHealth: vi.fn<SettingsPorts['storeHealth']>(async () => ({ state: 'ok' })),
    restoreCopy: vi.fn<SettingsPorts['restoreCopy']>(async () => 12),
    saveCopy: vi.fn<SettingsPorts['saveCopy']>(async () => 12),
    declineCopy: vi.fn<SettingsPorts['declineCopy']>(async () => undefined),
    followColours: still({ names: USUAL_INK_NAMES, ink: null }),
    followMarking: still({ exact: false, badge: true }),
    followReading: still({ toolbar: 'always', ribbon: true }),
    followLinks: still({ budget: 2000, name: '', addressBar: false }),
    followOff: still({ everywhere: false, sites: ['news.example'] }),
    followBackup: still({ every: 'never' }),
    followBackupRecord: still({ writtenAt: null, marks: 0, failedAt: null, handedAt: null }),
    readShortcuts: async () => [
      { name: '_execute_action', description: '', keys: 'Alt+Shift+S' },
      { name: 'next-mark', description: 'Go to the next mark on the page', keys: '' },
    ],
    openShortcuts: vi.fn<SettingsPorts['openShortcuts']>(async () => undefined),
    onReturn: () => undefined,
    readCopy: async () => ({ count: 1234, at: SAVED_AT }),
    mayDownload: vi.fn<SettingsPorts['mayDownload']>(async () => true),
    askForDownloads: vi.fn<SettingsPorts['askForDownloads']>(async () => true),
    giveDownloadsBack: vi.fn<SettingsPorts['giveDownloadsBack']>(async () => undefined),
    saveBackup: vi.fn<SettingsPorts['saveBackup']>(async () => 1234),
  } satisfies SettingsPorts;
}

/** Puts the settings into the document until the test ends, with made-up answers where none are given. */
export function startSample(given: Partial<SettingsPorts> = {}) {
  const ports = { ...samplePorts(), ...given };
  const stopping = new AbortController();
  const running = startSettings(ports, stopping.signal);
  const place = document.createElement('div');
  document.documentElement.lang = 'en';
  document.title = 'Settings';
  document.body.append(place);
  render(<Screen running={running} />, place);
  onTestFinished(() => {
    stopping.abort();
    render(null, place);
    place.remove();
  });
  return ports;
}
