import tokensCss from '../tokens.css?inline';
import noteFrameCss from './note-frame.css?inline';

/** How high a field may grow, in pixels; what is longer scrolls. */
const HIGHEST = 160;

export interface NoteFrameParts {
  readonly name: string;
  readonly placeholder: string;
  readonly language: string;
  readonly directionOf: (note: string) => 'ltr' | 'rtl' | 'auto';
  /** What is written now; asked again where the browser has made the frame's document anew. */
  readonly note: () => string;
  readonly onWrite: (note: string) => void;
  readonly onEscape: () => void;
}

/** A field in a frame. */
export interface NoteFrame {
  focus(): void;
}

/**
 * Fills a frame that is in a closed shadow root with a field to write in. Whatever happens to a field of the page's own
 * document passes the page's listeners, its selection is the page's selection, `find` finds what it holds, and
 * `execCommand` writes into it. A frame's document is another one, and nothing leads there from the page: it is
 * in no tree of the page's, and not in `window.frames`.
 */
export function fillNoteFrame(frame: HTMLIFrameElement, parts: NoteFrameParts): NoteFrame {
  let field: HTMLTextAreaElement | null = null;
  let isFocused = false;

  function adjust(to: HTMLTextAreaElement): void {
    to.style.height = 'auto';
    const borders = to.offsetHeight - to.clientHeight;
    frame.style.height = `${Math.min(to.scrollHeight + borders, HIGHEST)}px`;
    to.style.height = '';
  }

  function fill(): void {
    const { contentDocument: inside, contentWindow } = frame;
    if (!inside || !contentWindow || field?.ownerDocument === inside) return;
    // A page's service worker may lead its clients elsewhere: nobody is to write there.
    frame.hidden = inside.URL !== 'about:blank';
    if (frame.hidden) return;
    const { CSSStyleSheet: Sheet } = contentWindow as Window & typeof globalThis;
    const sheet = new Sheet();
    sheet.replaceSync(tokensCss + noteFrameCss);
    inside.adoptedStyleSheets = [sheet];
    inside.documentElement.lang = parts.language;
    const made = inside.createElement('textarea');
    made.rows = 1;
    made.placeholder = parts.placeholder;
    made.setAttribute('aria-label', parts.name);
    made.value = parts.note();
    made.dir = parts.directionOf(made.value);
    made.addEventListener('input', () => {
      made.dir = parts.directionOf(made.value);
      adjust(made);
      parts.onWrite(made.value);
    });
    made.addEventListener('focus', () => {
      isFocused = true;
    });
    made.addEventListener('keydown', (event) => event.key === 'Escape' && parts.onEscape());
    inside.body.replaceChildren(made);
    field = made;
    adjust(made);
    if (isFocused) made.focus({ preventScroll: true });
  }

  frame.addEventListener('load', fill);
  fill();
  return {
    focus() {
      isFocused = true;
      field?.focus({ preventScroll: true });
    },
  };
}
