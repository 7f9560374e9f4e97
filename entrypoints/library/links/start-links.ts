import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { LinksActions, LinksView } from '../../../components/links/links-view.ts';
import { dropFragmentDirective } from '../../../lib/link/fragment-directive.ts';
import type { Share } from '../../../lib/model.ts';
import { fold } from '../../../lib/search/fold.ts';
import { readableUrl } from '../../../lib/search/readable-url.ts';
import { LINKS } from '../../../lib/words/links.ts';
import type { LibrarySaid } from '../library-state.ts';
import type { LinksPorts } from './links-ports.ts';

/** How many links are shown at first, and more at a time. */
export const SHOWN_AT_ONCE = 100;

/** The list of links at work. */
export interface RunningLinks {
  readonly view: ReadonlySignal<LinksView>;
  readonly query: ReadonlySignal<string>;
  /** How many records were removed and can be brought back. */
  readonly removedCount: ReadonlySignal<number>;
  readonly actions: LinksActions;
  stop(): void;
}

/** Whether a link is looked for by these words: all of them, in any order, in its page's title or address. */
export function linkMatcher(query: string): (share: Share) => boolean {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return ({ link, title }) => {
    const text = fold(`${title}\n${readableUrl(dropFragmentDirective(link))}`);
    return words.every((word) => text.includes(word));
  };
}

/**
 * Reads the links and follows them until it is stopped.
 * @param line the line at the library's bottom, where it says what became of what was asked for
 */
export function startLinks(ports: LinksPorts, line: Signal<LibrarySaid | null>): RunningLinks {
  const view = signal<LinksView>({ state: 'loading' });
  const query = signal('');
  /** What was removed while the tab is open, the last at the end. */
  const removed = signal<readonly Share[]>([]);
  let limit = SHOWN_AT_ONCE;
  let stopWatching: () => void = () => undefined;

  /** What was shown stays until what is asked for now is there. */
  function watch(): void {
    stopWatching();
    let isLatest = true;
    const stop = ports.watch(
      limit,
      linkMatcher(query.value),
      (found) => {
        if (isLatest) view.value = { state: 'ok', ...found };
      },
      () => {
        if (isLatest) view.value = { state: 'failed' };
      },
    );
    stopWatching = () => {
      isLatest = false;
      stop();
    };
  }

  const say = (text: string, label?: string, run?: () => void): void => {
    line.value = { text, action: label && run ? { label, run } : null, link: null };
  };

  async function copy({ link }: Share): Promise<void> {
    try {
      await ports.copyText(link);
      say(LINKS.copied);
    } catch {
      line.value = { text: LINKS.notCopied, action: null, link };
    }
  }

  async function remove(share: Share): Promise<void> {
    try {
      await ports.removeShares([share.id]);
      removed.value = [...removed.value, share];
      say(LINKS.removed, LINKS.undo, () => void bringBack(share));
    } catch {
      say(LINKS.removeFailed, LINKS.tryAgain, () => void remove(share));
    }
  }

  async function bringBack(share: Share): Promise<void> {
    try {
      await ports.putShares([share]);
      removed.value = removed.value.filter(({ id }) => id !== share.id);
      say(LINKS.broughtBack);
    } catch {
      say(LINKS.undoFailed, LINKS.tryAgain, () => void bringBack(share));
    }
  }

  watch();
  return {
    view,
    query,
    removedCount: computed(() => removed.value.length),
    stop: () => stopWatching(),
    actions: {
      search(next) {
        query.value = next;
        limit = SHOWN_AT_ONCE;
        watch();
      },
      showMore() {
        limit += SHOWN_AT_ONCE;
        watch();
      },
      copy: (share) => void copy(share),
      remove: (share) => void remove(share),
      bringBack() {
        const last = removed.value.at(-1);
        if (last) void bringBack(last);
      },
      tryAgain: watch,
    },
  };
}
