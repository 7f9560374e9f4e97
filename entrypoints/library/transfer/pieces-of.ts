import type { ExportChoice } from '../../../components/transfer/transfer-view.ts';
import type { Highlight, Ink, Share } from '../../../lib/model.ts';
import { INK_LOOKS } from '../../../lib/page/inks.ts';
import { exportCsv } from '../../../lib/transfer/export-csv.ts';
import { exportHtml } from '../../../lib/transfer/export-html.ts';
import { exportJson } from '../../../lib/transfer/export-json.ts';
import { exportMarkdown } from '../../../lib/transfer/export-markdown.ts';
import { exportMarkdownFiles } from '../../../lib/transfer/export-markdown-files.ts';
import { exportW3c, type InkColours } from '../../../lib/transfer/export-w3c.ts';
import { OBSIDIAN_TEMPLATE, PLAIN_TEMPLATE } from '../../../lib/transfer/markdown-templates.ts';
import { groupPages } from '../../../lib/transfer/page-of-marks.ts';
import { dayOf } from '../../../lib/words/days.ts';
import { INK_NAMES } from '../../../lib/words/ink-names.ts';
import { DIRECTION, LANGUAGE } from '../../../lib/words/language.ts';
import { EXPORTED_PAGE } from '../../../lib/words/transfer.ts';

/** What an export is made of. */
export interface ExportSource {
  readonly rows: () => AsyncIterable<readonly Highlight[]>;
  readonly rowsByPage: () => AsyncIterable<readonly Highlight[]>;
  readonly shares: () => AsyncIterable<readonly Share[]>;
}

type Pieces = AsyncIterable<string | Uint8Array<ArrayBuffer> | Blob>;

const COLOURS = Object.fromEntries(
  Object.entries(INK_LOOKS).map(([ink, { light }]) => [ink as Ink, light]),
) as InkColours;

const DRESS = {
  ...EXPORTED_PAGE,
  ink: ({ ink }: Highlight) => INK_NAMES[ink],
  date: dayOf,
  language: LANGUAGE,
  direction: DIRECTION,
  looks: INK_LOOKS,
} as const;

/**
 * The file that a reader chose, in pieces.
 * @param now milliseconds since the epoch
 * @param signal ends the work on a piece that takes long
 */
export function piecesOf(
  { kind, split, template }: ExportChoice,
  source: ExportSource,
  now: number,
  signal: AbortSignal,
): Pieces {
  const pages = () => groupPages(source.rowsByPage());
  const markdown = template === 'obsidian' ? OBSIDIAN_TEMPLATE : PLAIN_TEMPLATE;
  switch (kind) {
    case 'json':
      return exportJson({ highlights: source.rows(), shares: source.shares() }, now);
    case 'w3c':
      return exportW3c(source.rows(), now, COLOURS);
    case 'csv':
      return exportCsv(source.rowsByPage());
    case 'html':
      return exportHtml(pages(), DRESS, signal);
    case 'markdown':
      return split === 'pages' ? exportMarkdownFiles(pages(), markdown) : exportMarkdown(pages(), markdown);
  }
}

const TYPES = {
  json: ['json', 'application/json'],
  w3c: ['jsonld', 'application/ld+json'],
  html: ['html', 'text/html;charset=utf-8'],
  csv: ['csv', 'text/csv;charset=utf-8'],
  markdown: ['md', 'text/markdown;charset=utf-8'],
  zip: ['zip', 'application/zip'],
} as const;

/** The file's name, with the day where the reader is, and its media type. @param now milliseconds since the epoch */
export function fileFor({ kind, split }: ExportChoice, now: number): { name: string; type: string } {
  const [ending, type] = TYPES[kind === 'markdown' && split === 'pages' ? 'zip' : kind];
  const time = new Date(now);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return { name: `snipmark-${day}.${ending}`, type };
}
