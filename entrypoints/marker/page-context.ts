import type { PageUiState } from '../../components/page/ui-state.ts';
import type { PageIndex } from '../../lib/page/page-index.ts';
import type { PageMarks } from '../../lib/page/page-marks.ts';
import type { Painter } from '../../lib/page/painter.ts';
import type { SelectionMeans } from '../../lib/page/selection-means.ts';
import type { Consent } from './consent.ts';
import type { NativePart } from './native-part.ts';
import type { Opened } from './page-opening.ts';
import type { Saver } from './saver.ts';

/** What the parts of the marker share while Snipmark is on for a page. */
export interface PageContext {
  readonly document: Document;
  /** The host name of the site that the reader is on: of a frame, that of the page around it. */
  readonly site: string;
  readonly ui: PageUiState;
  readonly index: PageIndex;
  readonly native: NativePart;
  readonly painter: Painter;
  readonly marks: PageMarks;
  readonly saver: Saver;
  readonly consent: Consent;
  /** What the reader works with. */
  readonly means: () => SelectionMeans;
  /** The browser shows the page in translation now. */
  readonly isTranslated: () => boolean;
  /** Aborts when Snipmark is switched off here. */
  readonly signal: AbortSignal;
  readonly now: () => number;
  /**
   * When a change is made, in milliseconds since the epoch: now, or just after the latest change of the page's marks,
   * where the clock was ahead when that was made. A change that is older than its mark would be void.
   */
  readonly changeTime: () => number;
  readonly newId: () => string;
  /** The page as it is now; rejects where the background cannot be reached. */
  readonly opened: () => Promise<Opened>;
}
