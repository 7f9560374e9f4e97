import type { SettingsActions } from '../../../components/settings/settings-view.ts';
import type { OffState } from '../../../lib/messaging/protocol.ts';
import { isOff, isOffAlready, isOnAgain, notSite, SETTINGS, SITES } from '../../../lib/words/settings.ts';
import type { Changes } from './changes.ts';
import type { KeptSetting } from './kept-setting.ts';
import { parseHost } from './parse-host.ts';
import type { SettingsPorts } from './settings-ports.ts';

type SiteActions = Pick<SettingsActions, 'setOffEverywhere' | 'switchOffOn' | 'switchOnAgain'>;

/** Where Snipmark is off. */
export function createSiteActions(
  off: KeptSetting<OffState>,
  ports: SettingsPorts,
  changes: Changes,
): SiteActions {
  function withSite(site: string | null, isOffThere: boolean): OffState {
    const { everywhere, sites } = off.value.value ?? { everywhere: false, sites: [] };
    if (site === null) return { everywhere: isOffThere, sites };
    const others = sites.filter((each) => each !== site);
    return { everywhere, sites: isOffThere ? [...others, site] : others };
  }

  const set = (site: string | null, isOffThere: boolean): Promise<void> =>
    off.keep(withSite(site, isOffThere), () => ports.switchOff({ site, off: isOffThere }));

  function change(site: string | null, isOffThere: boolean, done: string): void {
    void changes.make({
      field: null,
      run: () => set(site, isOffThere),
      undo: () => set(site, !isOffThere),
      done,
      failed: SETTINGS.failed,
    });
  }

  return {
    setOffEverywhere: (isOffThere) => change(null, isOffThere, SETTINGS.saved),
    switchOnAgain: (site) => change(site, false, isOnAgain(site)),
    switchOffOn(typed) {
      if (typed.trim() === '') return SITES.noName;
      const site = parseHost(typed);
      if (site === null) return notSite(typed.trim());
      if (off.value.value?.sites.includes(site)) return isOffAlready(site);
      change(site, true, isOff(site));
      return null;
    },
  };
}
