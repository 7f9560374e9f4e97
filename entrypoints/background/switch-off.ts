import type { OffState } from '../../lib/messaging/protocol.ts';
import { readOff } from '../../lib/messaging/read-off.ts';
import type { SenderOf } from '../../lib/messaging/senders.ts';
import { OFF_KEY } from '../../lib/messaging/stored-settings.ts';
import type { KeyValueArea } from '../../lib/store/key-value-area.ts';
import { createSerialiser } from '../../lib/store/serialise.ts';
import { sitesHere } from './sites-here.ts';

export interface SwitchRequest {
  /** The host name to switch off or on; null for everywhere. */
  readonly site: string | null;
  readonly off: boolean;
}

/** The state after the request; asking twice is the same as asking once. */
export function applySwitch(state: OffState, { site, off }: SwitchRequest): OffState {
  if (site === null) return { ...state, everywhere: off };
  const others = state.sites.filter((other) => other !== site);
  return { ...state, sites: off ? [...others, site] : others };
}

/** Remembers where Snipmark is off. A page can switch only its own site, a frame its page's too; or everything. */
export function createSwitch(area: KeyValueArea) {
  const serialise = createSerialiser();
  return (request: SwitchRequest, sender: SenderOf<'switchOff'>): Promise<OffState> => {
    if (sender.kind === 'page' && request.site !== null && !sitesHere(sender).includes(request.site)) {
      throw new Error('A page can only switch Snipmark off on its own site.');
    }
    return serialise(async () => {
      const state = applySwitch(await readOff(), request);
      await area.set({ [OFF_KEY]: state });
      return state;
    });
  };
}
