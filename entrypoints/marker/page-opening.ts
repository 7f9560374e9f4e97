import { sendMessage } from '../../lib/messaging/messaging.ts';
import type { OpenedPage } from '../../lib/messaging/protocol.ts';
import type { PageFacts } from '../../lib/model.ts';
import type { Handoff } from '../../lib/page/handoff.ts';
import { hasOwnAddress } from '../../lib/page/own-address.ts';
import { pageAddress, viewPath } from '../../lib/page/page-address.ts';
import { canonicalHref, readPageFacts } from '../../lib/page/page-facts.ts';

/** A page as the background knows it, by what the page said of itself. */
export interface Opened {
  readonly page: OpenedPage;
  readonly facts: PageFacts;
}

/** Who this page is and what is marked on it; a document can become another page while it is open. */
export interface PageOpening {
  /** Asks the background. Null where a later asking has overtaken this one; rejects where nobody answers. */
  open(): Promise<Opened | null>;
  /** The page as it is now: as last opened, or opened anew where it has become another. Rejects as `open`. */
  current(): Promise<Opened>;
  /** As last opened; null where it never was, or nobody answered. */
  last(): Promise<Opened | null>;
  /** Whether the page says something else of itself than when it was last opened. */
  hasChanged(): boolean;
  /**
   * To be told at once when the document has another address. Whether that is of another view, and so, as long as
   * nobody says otherwise, of another page.
   *
   * @param byReplacing in the place of the old one, which pages do to an address to tidy it
   */
  moved(byReplacing: boolean): boolean;
}

/**
 * A background that was stopped loses its reply, and is asked again. A frame that another document has written anew
 * meanwhile stands at an address that is not its own: it is not to be filed there.
 */
async function askBackground(facts: PageFacts): Promise<OpenedPage> {
  if (!hasOwnAddress()) throw new Error('This frame has no address of its own.');
  return sendMessage('openPage', facts).catch(() => sendMessage('openPage', facts));
}

/** @param onOpened told of every answer that is not overtaken, before anybody else; `asOf`, when it was asked for */
export function createPageOpening(
  document: Document,
  handoff: Handoff,
  onOpened: (page: OpenedPage, asOf: number) => void,
): PageOpening {
  let opening: Promise<Opened> | null = null;
  let openedFacts: PageFacts | null = null;
  let address = location.href;
  /**
   * After a navigation within the document, the canonical address that stood there before is that of the
   * previous view: applications change theirs later, or never.
   */
  let staleCanonical = viewPath(loadAddress()) === viewPath(address) ? null : (handoff.named ?? null);

  function readFacts(): PageFacts {
    const facts = readPageFacts(document, location.href);
    return facts.canonicalUrl === staleCanonical ? { ...facts, canonicalUrl: null } : facts;
  }

  function ask(): Promise<Opened> {
    const facts = readFacts();
    const asOf = Date.now();
    openedFacts = facts;
    const answer = askBackground(facts);
    const asked = answer.then((page) => {
      if (opening === asked) onOpened(page, asOf);
      return { page, facts };
    });
    opening = asked;
    asked.catch(() => {
      if (opening === asked) opening = null;
    });
    return asked;
  }

  function hasChanged(): boolean {
    const facts = readFacts();
    return (
      openedFacts === null ||
      pageAddress(facts.rawUrl) !== pageAddress(openedFacts.rawUrl) ||
      facts.canonicalUrl !== openedFacts.canonicalUrl ||
      facts.originalUrl !== openedFacts.originalUrl
    );
  }

  return {
    async open() {
      const asked = ask();
      const opened = await asked;
      return opening === asked ? opened : null;
    },
    current: () => (opening === null || hasChanged() ? ask() : opening),
    last: () => (opening ?? Promise.resolve(null)).catch(() => null),
    hasChanged,
    moved(byReplacing) {
      const before = address;
      address = location.href;
      const isElsewhere = viewPath(address) !== viewPath(before);
      const isAnother = isElsewhere || (!byReplacing && pageAddress(address) !== pageAddress(before));
      if (isAnother) staleCanonical = canonicalHref(document);
      return isElsewhere;
    },
  };
}

/** The address that the document was loaded from, whatever it has made of it since. */
function loadAddress(): string {
  return performance.getEntriesByType('navigation')[0]?.name ?? location.href;
}
