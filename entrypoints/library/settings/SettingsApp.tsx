import { useEffect, useState } from 'preact/hooks';
import '../../../components/settings/settings.css';
import { SettingsScreen } from '../../../components/settings/SettingsScreen.tsx';
import { createBrowserSettingsPorts } from './browser-settings-ports.ts';
import { startSettings } from './start-settings.ts';

/** The library's screen 'settings'. */
export function SettingsApp() {
  const [{ running, stopping }] = useState(() => {
    const controller = new AbortController();
    return { stopping: controller, running: startSettings(createBrowserSettingsPorts(), controller.signal) };
  });
  useEffect(() => () => stopping.abort(), [stopping]);
  return <SettingsScreen view={running.view.value} line={running.line.value} actions={running.actions} />;
}
