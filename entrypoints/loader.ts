import type { browser } from 'wxt/browser';
import { MAY_HOLD_LINK } from '../lib/link/may-hold-link.ts';
import { hintKey, mayHaveMarks } from '../lib/link/page-hints.ts';
import type { OffState, ReadingSettings } from '../lib/messaging/protocol.ts';
import {
  isOffAt,
  OFF_KEY,
  READING_KEY,
  type Stored,
  whenToolbarComes,
} from '../lib/messaging/stored-settings.ts';
import { handoff, hasHandoff } from '../lib/page/handoff.ts';
import { namedAddresses } from '../lib/page/named-original.ts';

/** As both browsers call it; `wxt/browser` looks for it under another name first, and every byte counts here. */
declare const chrome: typeof browser;

/** When a selection is a reason to ask for the marker; null where Snipmark is off and nothing is. */
type Mode = ReadingSettings['toolbar'] | null;

type Answer = Record<typeof OFF_KEY, Stored<OffState>> &
  Record<typeof READING_KEY, Stored<ReadingSettings>> &
  Record<string, number[][]>;

/**
 * On every page: is there a link, are there marks here, is something selected? Then it asks for
 * the marker, and does nothing more. Wakes nobody otherwise and changes nothing on the page. Where
 * Snipmark is off, it waits to be switched on and hears of nothing else.
 *
 * A plain object, since WXT's `defineUnlistedScript` would be in the bundle.
 */
export default {
  main() {
    if (hasHandoff()) return;
    const state = handoff();
    const { local } = chrome.storage;
    let mode: Mode | undefined;
    let listening: AbortController | undefined;
    let asking: unknown;
    let lookedFor: string | undefined;
    let answer: Promise<Answer> | undefined;

    /** Asks for the marker if there is reason to. */
    const look = async (event?: Event) => {
      if (state.awake) return;
      // Scripts see an address without its fragment directive; its history entry has the whole.
      const entry = navigation.currentEntry;
      const url = entry?.url ?? location.href;
      if (MAY_HOLD_LINK.test(url)) state.link = url;
      if (asking) return;
      // What the page calls its own address is known when all of it is there; mostly it is the one it has.
      const canonical = document.head?.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href;
      // By the time that something is selected, a view that the page went to may have named its own.
      if (event || !lookedFor) state.named = canonical;
      // A printable version may name its original; the marker looks closer.
      const named = /print/i.test(url) ? namedAddresses(document) : [];
      const urls = [url, canonical, ...named].filter((each) => URL.canParse(each as string)) as string[];
      const keys = urls.map(hintKey);
      if (event?.type !== 'DOMContentLoaded' || lookedFor !== `${keys}`)
        answer = local.get<Answer>([OFF_KEY, READING_KEY, ...keys]);
      lookedFor = `${keys}`;
      const stored = (await answer) as Answer;
      listen(isOffAt(stored[OFF_KEY], location.hostname) ? null : whenToolbarComes(stored[READING_KEY]));
      const isWanted =
        state.link || state.isCalled || urls.some((each, i) => mayHaveMarks(stored[keys[i] as string], each));
      // A page without an origin has no history, and is not told of a link that it was opened by; the tab's address is.
      if (asking || !mode || (!isWanted && (entry || top !== self))) return;
      // What is found meanwhile is reason to ask again: the answer to this may be no.
      asking = isWanted;
      // The wire form of the other messages (`lib/messaging/messaging.ts`), which would weigh more here.
      await chrome.runtime.sendMessage({ type: 'injectMarker', data: !isWanted }).catch(() => {});
      asking = false;
    };

    /** Something is selected, or Alt is let go of while it is: that also ends each selecting with Alt held. */
    const onSelected = ({ key }: Partial<KeyboardEvent>) => {
      if (mode === 'modifier' && key !== 'Alt') return;
      // Asked for only here: the first time it costs as much as all the rest. In a shadow tree it has no extent.
      state.isCalled = getSelection()?.type === 'Range';
      if (state.isCalled) look();
    };

    /** Listens to what matters in this mode, and to nothing else any more. */
    const listen = (next: Mode) => {
      if (next === mode) return;
      mode = next;
      // What was done in another mode means nothing in this one.
      state.isCalled = false;
      listening?.abort();
      listening = new AbortController();
      const options = { capture: true, signal: listening.signal };
      // Else what is set is read again at every look: that costs less than to hear of all that is ever stored.
      if (mode !== 'always') local.onChanged.addListener(onChanged);
      if (!mode) return;
      addEventListener('DOMContentLoaded', look, options);
      navigation.addEventListener('currententrychange', look, options);
      if (mode !== 'never')
        addEventListener(mode === 'always' ? 'selectionchange' : 'keyup', onSelected, options);
    };

    const onChanged = (changes: Partial<Record<string, unknown>>) =>
      (changes[OFF_KEY] || changes[READING_KEY]) && look();

    listen('always');
    look();
    // A page that comes back as it was left has not heard of changes.
    addEventListener('pageshow', ({ persisted }) => persisted && look());
  },
};
