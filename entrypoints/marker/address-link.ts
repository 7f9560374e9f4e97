import { carryDirective } from '../../lib/link/carry-directive.ts';
import { dropFragmentDirective, readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { newShareId } from '../../lib/link/share-id.ts';
import { followLinkSettings } from '../../lib/messaging/follow-link-settings.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import { handoff } from '../../lib/page/handoff.ts';
import { pageAddress } from '../../lib/page/page-address.ts';
import { isPlaced, type PageMark } from '../../lib/page/page-marks.ts';
import { fullAddress } from './full-address.ts';
import type { PageContext } from './page-context.ts';

/** Keeps the page's address the link to what is marked on it, while the reader has that set. */
export interface AddressLink {
  /** Resolves when it is known whether the reader has that set. */
  readonly ready: Promise<void>;
  /** The marks may be others than before. What happens at once is written once. */
  update(): void;
  /** The link by this id is the one for the address of the page that is shown. */
  noteOwn(shareId: string): void;
  /** Whether this address carries it, and so need not be opened: its marks are shown anyway. */
  isOwn(address: string): boolean;
  /** Whether this address was put there by this, and nobody went to it. */
  hasPut(address: string): boolean;
}

/** @param isHeld whether the address is to stay as it is: somebody's link, not kept or dismissed yet */
export function createAddressLink(context: PageContext, isHeld: () => boolean): AddressLink {
  const { marks, saver, signal } = context;
  const own = new Set<string>();
  /** For marks that are nowhere stored, and so have no record of a link either. */
  const idUnstored = newShareId();
  let isOn = false;
  let turn: Promise<unknown> = Promise.resolve();
  let isWaiting = false;
  let put = '';
  /** What of the marks went into the link that was put there last; a note, say, does not. */
  let linked = '';

  const ready = followLinkSettings(({ addressBar }) => {
    const wasOn = isOn;
    isOn = addressBar;
    linked = '';
    if (isOn) update();
    else if (wasOn) clean();
  }, signal);
  signal.addEventListener('abort', () => isOn && clean());

  const hasOwn = (address: string) => own.has(readFragmentDirective(address).snip?.shareId ?? '');

  /** Without scrolling, loading or history; what the page keeps with its entry stays with it. */
  function write(address: string): void {
    if (address === fullAddress()) return;
    put = address;
    const state = navigation.currentEntry?.getState();
    history.replaceState(history.state, '', address);
    handoff().address = address;
    // The Navigation API has a state of its own, which replacing takes away.
    if (state !== undefined) navigation.updateCurrentEntry({ state });
  }

  function clean(): void {
    if (hasOwn(fullAddress())) write(dropFragmentDirective(fullAddress()));
  }

  async function follow(): Promise<void> {
    if (!isOn || signal.aborted || isHeld()) return;
    if (marks.all().length === 0) return clean();
    // A record can only be made of what is stored.
    await saver.flush();
    const placed = marks.all().filter(isPlaced);
    if (placed.length === 0) return;
    const page = pageAddress(fullAddress());
    const wanted = JSON.stringify([page, placed.map(partInLink)]);
    if (wanted === linked && hasOwn(fullAddress())) return;
    const { link } = await sendMessage('keepAddressLink', {
      shareId: idUnstored,
      highlightIds: placed.filter(({ stored }) => stored).map(({ highlight }) => highlight.id),
      unsaved: placed.filter(({ stored }) => !stored).map(({ highlight }) => highlight),
      withNotes: false,
      reply: null,
      budget: null,
      form: null,
    });
    own.add(readFragmentDirective(link).snip?.shareId ?? '');
    // The page went on meanwhile; what is marked on the next one brings an update of its own.
    if (!isOn || signal.aborted || isHeld() || pageAddress(fullAddress()) !== page) return;
    write(carryDirective(fullAddress(), link));
    linked = wanted;
  }

  function update(): void {
    if (!isOn || isWaiting) return;
    isWaiting = true;
    const next = async () => {
      await idle();
      isWaiting = false;
      await follow();
    };
    turn = turn.then(next).catch((error) => console.warn('Snipmark:', error));
  }

  return {
    ready,
    update,
    noteOwn: (shareId) => own.add(shareId),
    isOwn: (address) => isOn && hasOwn(address),
    hasPut: (address) => put === address,
  };
}

/** What of a mark its link depends on. */
function partInLink({ highlight, stored }: PageMark) {
  const { id, ink, selectors, textDirective } = highlight;
  return [id, ink, selectors.position, textDirective, stored];
}

function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 300 }));
}
