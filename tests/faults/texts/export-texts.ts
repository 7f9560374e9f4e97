import markdownIt from 'markdown-it';
import Papa from 'papaparse';
import type { Highlight, Share } from '../../../lib/model.ts';
import { exportCsv } from '../../../lib/transfer/export-csv.ts';
import { exportJson } from '../../../lib/transfer/export-json.ts';
import { exportMarkdown } from '../../../lib/transfer/export-markdown.ts';
import { exportW3c } from '../../../lib/transfer/export-w3c.ts';
import { OBSIDIAN_TEMPLATE, PLAIN_TEMPLATE } from '../../../lib/transfer/markdown-templates.ts';
import { groupPages } from '../../../lib/transfer/page-of-marks.ts';
import { makeHighlight } from '../../store/make-highlight.ts';
import { batchesOf, readAll, textOfPieces } from '../../transfer/read-text.ts';
import { openLedger } from '../ledger.ts';
import type { Outcome } from '../trial.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

const INKS = { sun: '#ffe066', leaf: '#b5eba3', sky: '#9ad4ff', rose: '#ffb8cc', violet: '#b79bf5' };
const FIELDS = ['title', 'quote', 'note', 'tags'] as const;

/** What spreadsheets run, by OWASP's list (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Elements and addresses that a text of a reader's must not become. */
const LIVE =
  /<(?:img|script|svg|iframe|object|embed|style|link|base|form)\b|<[a-z][^>]*\son\w+\s*=|(?:href|src)\s*=\s*["']?\s*(?:javascript|data|vbscript):/i;

/** A mark for each field that holds the text, others being plain. */
function marksWith(name: string, text: string): Highlight[] {
  return FIELDS.map((field) => {
    const mark = makeHighlight({ id: `${name}-${field}`, [field]: field === 'tags' ? [text] : text });
    // Of a quote, other programs read what its selector has; of ours, words and selector are two.
    return field === 'quote' && name !== 'megabyte'
      ? { ...mark, selectors: { ...mark.selectors, quote: { ...mark.selectors.quote, exact: text } } }
      : mark;
  });
}

const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);

/**
 * Each hostile text in each field, out in every format of text, and in again where it comes in.
 *
 * Seen to fail: cells are not guarded (`export-csv.ts`): 20 let in; nothing is escaped (`escape-markdown.ts`): 10 let in.
 */
export async function exportTexts(): Promise<Outcome> {
  const ledger = openLedger();
  for (const [name, text] of Object.entries(HOSTILE_TEXTS)) {
    const marks = marksWith(name, text);
    ledger.did(marks.length);

    const shares: Share[] = [];
    const source = { highlights: batchesOf(marks), shares: batchesOf(shares) };
    const own = (await readAll((await textOfPieces(exportJson(source, 0))).toWellFormed())).highlights;
    if (differ(own, marks)) ledger.lost(`JSON, ${name}: is not what it was.`);

    const w3c = await readAll((await textOfPieces(exportW3c(batchesOf(marks), 0, INKS))).toWellFormed());
    marks.forEach((mark, i) => {
      const back = w3c.highlights.find(({ id }) => id === mark.id);
      const told = (of: Highlight | undefined) =>
        of && [of.title, of.selectors.quote.exact.replace(/\s+/g, ' ').trim(), of.note, of.tags];
      if (differ(told(back), told(mark)))
        ledger.lost(`W3C, ${name} as ${FIELDS[i]}: ${JSON.stringify(told(back))?.slice(0, 200)}`);
    });

    const csv = (await textOfPieces(exportCsv(batchesOf(marks)))).toWellFormed();
    const { data } = Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n' });
    for (const cell of data.flat())
      if (FORMULA.test(cell)) ledger.letIn(`CSV, ${name}: ${cell.slice(0, 50)}`);
    marks.forEach((mark, i) => {
      const cells = data[i + 1]?.slice(3, 6).map((cell) => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, ''));
      const wanted = [mark.quote, mark.note, mark.tags.join(', ')].map((one) => one.toWellFormed());
      if (differ(cells, wanted))
        ledger.lost(`CSV, ${name} as ${FIELDS[i]}: ${JSON.stringify(cells)?.slice(0, 200)}`);
    });

    if (name === 'megabyte') continue;
    const parser = markdownIt({ html: true, linkify: true });
    for (const template of [PLAIN_TEMPLATE, OBSIDIAN_TEMPLATE]) {
      const markdown = await textOfPieces(exportMarkdown(groupPages(batchesOf(marks)), template));
      const found = LIVE.exec(parser.render(markdown));
      if (found) ledger.letIn(`Markdown, ${name}: ${found[0]}`);
    }
  }
  return ledger.outcome();
}
