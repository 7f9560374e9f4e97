import { useEffect, useState } from 'preact/hooks';
import '../../../components/settings/settings.css';
import { SettingsScreen } from '../../../components/settings/SettingsScreen.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { createBrowserSettingsPorts } from './browser-settings-ports.ts';
import { startSettings } from './start-settings.ts';

/** The library's screen 'settings'. */
export function SettingsApp({ library }: ScreenProps) {
  const [{ running, stopping }] = useState(() => {
    const controller = new AbortController();
    return { stopping: controller, running: startSettings(createBrowserSettingsPorts(), controller.signal) };
  });
  useEffect(() => () => stopping.abort(), [stopping]);
  const line = running.line.value;
  useEffect(() => {
    if (line === null) return;
    // What was said before is no news any more, and would lie over it.
    library.log.dismiss();
    library.state.said.value = null;
  }, [line]);
  return <SettingsScreen view={running.view.value} line={line} actions={running.actions} />;
}
