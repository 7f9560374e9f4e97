/** What came to a page's text and what left it, since it was last taken. */
export interface ChangedText {
  /** Nodes that were put in, or whose text changed. */
  readonly came: ReadonlySet<Node>;
  /** Where something was taken out, so that what stood apart stands together: the node before, or around. */
  readonly joints: ReadonlySet<Joint>;
  /** Nodes that were taken out; they may stand in the page again. */
  readonly went: ReadonlySet<Node>;
  /** Texts as they were before they changed. */
  readonly wasSaid: ReadonlySet<string>;
  /** More has changed than was kept. */
  readonly isTooMuch: boolean;
}

/** A place behind a node, or at the beginning of one. */
export type Joint = { readonly behind: Node } | { readonly atStartOf: Node };

/** Watches the text of a document, and of the shadow roots it is told of. */
export interface PageChanges {
  /** How many batches of changes there were; those that the browser has not told of yet are told of first. */
  count(): number;
  watch(root: ShadowRoot): void;
  watches(root: ShadowRoot): boolean;
  /** A node that is new to whoever reads the page although the document has not changed. */
  note(node: Node): void;
  take(): ChangedText;
}

/** Of a page that changes more than this between two looks, all is looked at: so many nodes and texts. */
const MOST = 20_000;

const OPTIONS = { childList: true, characterData: true, characterDataOldValue: true, subtree: true };

/**
 * @param isOurs elements that Snipmark put into the page
 * @param onChange called once for every batch of changes
 */
export function watchChanges(
  document: Document,
  isOurs: (element: Element) => boolean,
  onChange: () => void,
  signal: AbortSignal,
): PageChanges {
  const watched = new WeakSet<ShadowRoot>();
  let batches = 0;
  let came = new Set<Node>();
  let joints = new Set<Joint>();
  let went = new Set<Node>();
  let wasSaid = new Set<string>();
  let isTooMuch = false;

  const isOurNode = (node: Node) => node instanceof Element && isOurs(node);
  const isOursAlone = ({ addedNodes, removedNodes }: MutationRecord) => {
    const nodes = [...addedNodes, ...removedNodes];
    return nodes.length > 0 && nodes.every(isOurNode);
  };

  function add({ target, type, addedNodes, removedNodes, previousSibling, oldValue }: MutationRecord) {
    if (type === 'characterData') {
      came.add(target);
      if (oldValue) wasSaid.add(oldValue);
      return;
    }
    for (const node of addedNodes) came.add(node);
    if (removedNodes.length === 0) return;
    for (const node of removedNodes) went.add(node);
    joints.add(previousSibling ? { behind: previousSibling } : { atStartOf: target });
  }

  function hear(records: readonly MutationRecord[]): void {
    const theirs = records.filter((record) => !isOursAlone(record));
    if (theirs.length === 0) return;
    batches++;
    for (const record of theirs) if (!isTooMuch) add(record);
    if (came.size + joints.size + went.size + wasSaid.size > MOST) {
      reset();
      isTooMuch = true;
    }
    onChange();
  }

  function reset(): void {
    came = new Set();
    joints = new Set();
    went = new Set();
    wasSaid = new Set();
    isTooMuch = false;
  }

  const observer = new MutationObserver(hear);
  observer.observe(document, OPTIONS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    reset();
  });

  return {
    count() {
      hear(observer.takeRecords());
      return batches;
    },
    watch(root) {
      if (watched.has(root) || signal.aborted) return;
      watched.add(root);
      observer.observe(root, OPTIONS);
    },
    watches: (root) => watched.has(root),
    note(node) {
      came.add(node);
      batches++;
      onChange();
    },
    take() {
      hear(observer.takeRecords());
      const taken = { came, joints, went, wasSaid, isTooMuch };
      reset();
      return taken;
    },
  };
}
