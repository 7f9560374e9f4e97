/** What a page has learnt, as `listenToNotes` left it in the page. */
export interface Listening {
  /** Every letter and text that an event told: 'keydown q', 'paste some words'. */
  readonly heard: string[];
  /** Ways that led into what is closed: the page got hold of a node or a window in there. */
  readonly reached: string[];
  /** Looks once more with every means that needs to be called; `words` may be what the reader has written. */
  probe(words: string): string[];
}

/**
 * Runs in the page as its first script; it may use nothing from outside itself. Listens in the capture phase on the
 * window, where nobody of the page is earlier, to every event that has to do with writing, and tries in every
 * frame what may lead into a closed shadow root.
 */
export function listenToNotes(): void {
  const heard: string[] = [];
  const reached = new Set<string>();
  const types =
    'keydown keypress keyup beforeinput input textInput compositionstart compositionupdate compositionend ' +
    'paste copy cut dragstart drag drop change select selectionchange';
  const tell = (event: Event) => {
    const { key, data, clipboardData, dataTransfer } = event as KeyboardEvent & InputEvent & ClipboardEvent;
    const text = (clipboardData ?? dataTransfer)?.getData('text/plain');
    for (const value of [key, data, text]) if (value) heard.push(`${event.type} ${value}`);
    for (const target of event.composedPath()) noteNode(event.type, target);
  };
  const noteNode = (way: string, node: unknown) => {
    if (node instanceof ShadowRoot || (node instanceof Node && node.getRootNode() instanceof ShadowRoot))
      reached.add(way);
  };
  for (const type of types.split(' ')) addEventListener(type, tell, true);

  const look = () => {
    for (const { effect } of document.getAnimations())
      noteNode('getAnimations', (effect as KeyframeEffect).target);
    noteNode('activeElement', document.activeElement);
    const selection = getSelection();
    noteNode('getSelection', selection?.anchorNode);
    if (window.length > 0) reached.add('frames');
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  for (const type of PerformanceObserver.supportedEntryTypes) {
    const each = (entry: object) => {
      const { element, target, sources } = entry as Record<string, unknown>;
      for (const node of [element, target]) noteNode(type, node);
      for (const { node } of (sources ?? []) as { node: unknown }[]) noteNode(type, node);
    };
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(each));
    observer.observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  }

  const probe = (words: string) => {
    const found: string[] = [];
    const host = document.activeElement as HTMLElement;
    const { x, y, width, height } = host.getBoundingClientRect();
    const caretDocument = document as { caretRangeFromPoint?: (x: number, y: number) => Range | null };
    for (let down = y; down < innerHeight; down += 8)
      for (let right = Math.max(x, 0); right < x + Math.max(width, 320); right += 24) {
        for (const node of document.elementsFromPoint(right, down)) noteNode('elementsFromPoint', node);
        noteNode('caretPositionFromPoint', document.caretPositionFromPoint(right, down)?.offsetNode);
        noteNode('caretRangeFromPoint', caretDocument.caretRangeFromPoint?.(right, down)?.startContainer);
      }
    for (const range of getSelection()?.getComposedRanges() ?? [])
      noteNode('getComposedRanges', range.startContainer);
    const texts: Record<string, unknown> = {
      selection: String(getSelection()),
      value: (host as HTMLTextAreaElement).value,
      text: host.textContent + document.documentElement.outerHTML,
      html: host.outerHTML + host.getHTML({ serializableShadowRoots: true }),
      height,
    };
    for (const [way, text] of Object.entries(texts)) if (String(text).includes(words)) found.push(way);
    const { find } = window as unknown as { find(...values: unknown[]): boolean };
    const never = 'zzqqxxvv';
    for (const inFrames of [false, true]) {
      const search = (text: string) => find(text, false, false, true, false, inFrames, false);
      if (!search(never) && search(words)) found.push(`find ${inFrames}`);
    }
    return found;
  };
  Object.assign(globalThis, { listening: { heard, reached, probe } });
}
