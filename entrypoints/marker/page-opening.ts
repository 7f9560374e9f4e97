import { sendMessage } from '../../lib/messaging/messaging.ts';
import type { OpenedPage } from '../../lib/messaging/protocol.ts';
import type { PageFacts } from '../../lib/model.ts';
import { pageAddress } from '../../lib/page/page-address.ts';
import { readPageFacts } from '../../lib/page/page-facts.ts';

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
}

/** @param onOpened told of every answer that is not overtaken, before anybody else */
export function createPageOpening(document: Document, onOpened: (page: OpenedPage) => void): PageOpening {
  let opening: Promise<Opened> | null = null;
  let openedFacts: PageFacts | null = null;
  let address = pageAddress(location.href);
  let staleCanonical: string | null = null;

  /**
   * What the page says of itself. After a navigation within the document, the canonical address that stood
   * there before is that of the previous view: applications change theirs later, or never.
   */
  function readFacts(): PageFacts {
    const facts = readPageFacts(document, location.href);
    const here = pageAddress(location.href);
    if (here !== address) staleCanonical = facts.canonicalUrl;
    address = here;
    return facts.canonicalUrl === staleCanonical ? { ...facts, canonicalUrl: null } : facts;
  }

  function ask(): Promise<Opened> {
    const facts = readFacts();
    openedFacts = facts;
    // A background that was stopped loses its reply.
    const answer = sendMessage('openPage', facts).catch(() => sendMessage('openPage', facts));
    const asked = answer.then((page) => {
      if (opening === asked) onOpened(page);
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
  };
}
