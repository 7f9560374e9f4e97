import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hintKey, mayHaveMarks } from '../lib/link/page-hints.ts';
import type { OffState } from '../lib/messaging/protocol.ts';
import { handoff } from '../lib/page/handoff.ts';
import { namedAddresses } from '../lib/page/named-original.ts';

/**
 * On every page: is there a link, are there marks here, is something selected? Then it asks for
 * the marker, and does nothing more. Wakes nobody otherwise and changes nothing on the page.
 */
export default defineUnlistedScript(() => {
  const state = handoff();
  let asking: boolean | undefined;

  // Scripts see an address without its fragment directive; its history entry has the whole.
  const address = () => navigation.currentEntry?.url ?? location.href;

  const wake = async () => {
    if (asking || state.awake) return;
    asking = true;
    const { off } = await browser.storage.local.get<{ off?: OffState }>('off');
    // The wire form of the other messages; their library would weigh more than this file.
    const isOff = off?.everywhere || off?.sites.includes(location.hostname);
    if (!isOff) await browser.runtime.sendMessage({ type: 'injectMarker', timestamp: 0 }).catch(() => {});
    asking = false;
  };

  const readLink = () => {
    const url = address();
    // The ':~' that every link has, which some programs percent-encode; the marker looks closer.
    if (!/(:|3a)(~|7e)/i.test(url)) return;
    state.link = url;
    wake();
  };

  const lookForMarks = async () => {
    if (state.awake) return;
    const canonical = document.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href;
    state.named = canonical;
    // A printable version may name its original; the marker looks closer.
    const originals = () => (/print/i.test(address()) ? namedAddresses(document) : []);
    const urls = [address(), canonical, ...originals()].filter((url) =>
      URL.canParse(url as string),
    ) as string[];
    const stored = await browser.storage.local.get<Record<string, number[][]>>(urls.map(hintKey));
    if (urls.some((url) => mayHaveMarks(stored[hintKey(url)], url))) wake();
  };

  readLink();
  navigation.addEventListener('currententrychange', () => {
    readLink();
    lookForMarks();
  });
  // In the capture phase, which reaches the window: it does not bubble. A selection in a shadow tree has no extent.
  addEventListener('selectionchange', () => getSelection()?.type === 'Range' && wake(), true);
  // A page that comes back as it was left may have been marked in another tab meanwhile.
  for (const type of ['DOMContentLoaded', 'pageshow']) addEventListener(type, lookForMarks);
});
