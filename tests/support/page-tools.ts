import type { JSHandle, Page } from 'puppeteer-core';

/** Where the words of a quote stand, in CSS pixels of the viewport. */
export interface QuotePlace {
  /** Just inside the first character's left edge and the last one's right edge, at half their height. */
  readonly start: { readonly x: number; readonly y: number };
  readonly end: { readonly x: number; readonly y: number };
}

export interface PageRect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PageTools {
  placeOf(quote: string): QuotePlace;
  /** Brings the words into the middle of the viewport if they are not well in view, or to one of its edges. */
  scrollTo(quote: string, edge?: 'top' | 'bottom' | null): void;
  select(quote: string): void;
  /** Line boxes of the quote, in CSS pixels from the top left of the whole page. */
  rectsOf(quote: string): PageRect[];
  /** Paints these quotes and no others by the browser's own means; `css` is what stands inside `::highlight(…) { }`. */
  paint(quotes: readonly { readonly quote: string; readonly css: string }[]): void;
  selectedText(): string;
}

/**
 * Runs in the page; it may use nothing from outside itself. A quote is found by its words alone, white space
 * left out; it must stand on the page exactly once.
 */
function makePageTools(): PageTools {
  const bare = (text: string) => text.replace(/\s+/g, '');

  /** Fixtures note their closed roots at the host. */
  interface Host extends Element {
    readonly rootForTests?: ShadowRoot;
  }

  function textsIn(parent: Node): Text[] {
    if (parent instanceof Text) return [parent];
    const root = parent instanceof Element ? (parent.shadowRoot ?? (parent as Host).rootForTests) : null;
    return [...(root?.childNodes ?? []), ...parent.childNodes].flatMap(textsIn);
  }

  function rangeOf(quote: string): Range {
    const places: { node: Node; offset: number }[] = [];
    let text = '';
    for (const node of textsIn(document.body)) {
      if (node.parentElement?.closest('script, style')) continue;
      const data = node.nodeValue ?? '';
      for (let offset = 0; offset < data.length; offset += 1) {
        const character = data.charAt(offset);
        if (/\s/.test(character)) continue;
        places.push({ node, offset });
        text += character;
      }
    }
    const wanted = bare(quote);
    const at = text.indexOf(wanted);
    if (at < 0) throw new Error(`the page does not say: ${quote}`);
    if (text.indexOf(wanted, at + 1) >= 0) throw new Error(`the page says this twice: ${quote}`);
    const first = places[at];
    const last = places[at + wanted.length - 1];
    if (first === undefined || last === undefined) throw new Error('an empty quote');
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    return range;
  }

  function edge(range: Range, side: 'left' | 'right'): { x: number; y: number } {
    const one = range.cloneRange();
    if (side === 'left') one.setEnd(range.startContainer, range.startOffset + 1);
    else one.setStart(range.endContainer, range.endOffset - 1);
    const rect = one.getBoundingClientRect();
    return { x: side === 'left' ? rect.left + 1 : rect.right - 1, y: rect.top + rect.height / 2 };
  }

  return {
    placeOf(quote) {
      const range = rangeOf(quote);
      return { start: edge(range, 'left'), end: edge(range, 'right') };
    },
    scrollTo(quote, edge) {
      const range = rangeOf(quote);
      const { top, bottom } = range.getBoundingClientRect();
      if (edge) return scrollBy({ top: edge === 'top' ? top : bottom - innerHeight, behavior: 'instant' });
      const seen = top >= 60 && bottom <= innerHeight - 60;
      if (!seen) scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' });
    },
    select(quote) {
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(rangeOf(quote));
    },
    rectsOf(quote) {
      return [...rangeOf(quote).getClientRects()]
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(({ left, top, right, bottom }) => ({
          left: left + scrollX,
          top: top + scrollY,
          right: right + scrollX,
          bottom: bottom + scrollY,
        }));
    },
    paint(quotes) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        quotes.map(({ css }, index) => `::highlight(expected-${index}) { ${css} }`).join('\n'),
      );
      document.adoptedStyleSheets = [sheet];
      CSS.highlights.clear();
      for (const [index, { quote }] of quotes.entries()) {
        const range = rangeOf(quote);
        const root = range.startContainer.getRootNode() as Document | ShadowRoot;
        root.adoptedStyleSheets = [sheet];
        CSS.highlights.set(`expected-${index}`, new Highlight(range));
      }
    },
    selectedText: () => String(getSelection()),
  };
}

/** Tools that live in the page until it is left. */
export function pageTools(page: Page): Promise<JSHandle<PageTools>> {
  return page.evaluateHandle(makePageTools);
}
