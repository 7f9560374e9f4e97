import { NORMALISATION_VERSION, normalise } from '../anchor/normalise.ts';
import { identifyPage } from '../link/page-key.ts';
import { linesOf } from '../link/plain-lines.ts';
import type { Highlight } from '../model.ts';
import { foreignId } from './foreign-id.ts';
import { type Rejection, reject } from './import-row.ts';
import { nearestInk } from './nearest-ink.ts';
import { readPageAddress } from './page-address.ts';
import { parseTime } from './parse-time.ts';

/** A mark as another program describes it. Texts are as the file has them. */
export interface ForeignMark {
  /** Whose it is; part of its id. */
  readonly source: string;
  /** Its id there, or null where it has none. */
  readonly ownId: string | null;
  /** Its id here, where the file says it. */
  readonly id?: string;
  readonly address: unknown;
  readonly title: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly textDirective?: string | null;
  readonly note: string;
  readonly tags: readonly string[];
  /** A colour's name, or `#rrggbb`; '' where there is none. */
  readonly colour: string;
  readonly created: unknown;
  readonly updated: unknown;
}

/** Characters that a quote, and a note, may have at the most: more is no snippet of a page. */
const MOST = { quote: 100_000, note: 1_000_000 } as const;

/** So many characters of context are kept on each side: more tells no more. */
const MOST_CONTEXT = 2000;

const collapse = (text: string): string => text.replace(/\s+/g, ' ');

/**
 * The highlight that a foreign mark becomes: placed by its words and their context alone, since its paths and offsets
 * are counted in other ways than ours (`lib/anchor/quote-words.ts` says what is believed of it).
 *
 * @param fallbackTime when it was made, where the file does not say; milliseconds since the epoch
 */
export async function toHighlight(mark: ForeignMark, fallbackTime: number): Promise<Highlight | Rejection> {
  const address = readPageAddress(mark.address);
  if (typeof address !== 'string') return address;
  if (mark.quote.length > MOST.quote) return reject('too-long', 'quote', String(MOST.quote));
  if (mark.note.length > MOST.note) return reject('too-long', 'note', String(MOST.note));
  const exact = collapse(mark.quote).trim();
  const length = normalise(exact).length;
  if (length === 0) return reject('no-quote');
  const page = identifyPage({ rawUrl: address, canonicalUrl: null, originalUrl: null, title: mark.title });
  const created = parseTime(mark.created);
  const updated = parseTime(mark.updated);
  const createdAt = created ?? updated ?? fallbackTime;
  return {
    id: mark.id ?? (await idOf(mark, address, exact)),
    pageKey: page.key,
    pageKeyVersion: page.version,
    rawUrl: address,
    canonicalUrl: null,
    title: mark.title,
    selectors: {
      range: null,
      quote: {
        type: 'TextQuoteSelector',
        exact,
        prefix: collapse(mark.prefix.slice(-MOST_CONTEXT)),
        suffix: collapse(mark.suffix.slice(0, MOST_CONTEXT)),
      },
      position: { type: 'TextPositionSelector', start: 0, end: length },
      distinction: null,
    },
    normalisation: NORMALISATION_VERSION,
    quote: linesOf(mark.quote).join('\n') || exact,
    textDirective: mark.textDirective ?? null,
    ink: nearestInk(mark.colour),
    note: mark.note,
    tags: [...mark.tags],
    createdAt,
    updatedAt: Math.max(createdAt, updated ?? createdAt),
    deletedAt: 0,
    origin: null,
  };
}

/** Of its own id, or, where it has none, of all that makes it this mark. */
function idOf({ source, ownId, note, created }: ForeignMark, address: string, exact: string) {
  return foreignId(ownId === null ? [address, exact, note, String(created ?? '')] : [source, ownId]);
}
