import { toHighlight } from './foreign-mark.ts';
import { splitTags } from './from-hypothesis.ts';
import { type ImportEvent, isRejection, reject } from './import-row.ts';
import { shorten } from './says-of.ts';

/** Characters that such a file may have: it is one page's notes. */
const MOST_SIZE = 16_000_000;

const COUNTS = /^Group: .*\nTotal users: \d+\nUsers: .*\nTotal annotations: \d+$/m;

/** Whether a file that begins like this is the text export of Hypothesis's client. */
export function isHypothesisText(head: string): boolean {
  return COUNTS.test(head.replace(/\r\n?/g, '\n'));
}

/**
 * Tells the notes of Hypothesis's text export. A comment may hold lines that look like the file's own; of a block, the
 * first line that says 'Comment:' and the last that says 'Quote:' are believed.
 */
export async function* readTextImport(
  texts: AsyncIterable<string>,
  fallbackTime: number,
): AsyncGenerator<ImportEvent> {
  yield { format: 'hypothesis-text' };
  let text = '';
  for await (const piece of texts) {
    text += piece;
    if (text.length > MOST_SIZE) {
      yield { trouble: { code: 'too-large', values: ['0'] } };
      return;
    }
  }
  const [head = '', ...blocks] = text.replace(/\r\n?/g, '\n').split(/^Annotation \d+:\n/m);
  const [, title = '', address = ''] = head.split('\n').map((line) => line.trim());
  for (const [i, block] of blocks.entries()) {
    const at = i + 1;
    const read = readBlock(block.trim());
    const made =
      read === null
        ? reject('no-quote')
        : await toHighlight(
            {
              ...read,
              source: 'hypothesis',
              ownId: null,
              address,
              title,
              prefix: '',
              suffix: '',
              colour: '',
              updated: null,
            },
            fallbackTime,
          );
    yield isRejection(made)
      ? { at, rejected: made, says: shorten(read?.quote || block) }
      : { at, highlight: made };
  }
}

/** The date, the comment, who made it, the quote and what may follow. */
const BLOCK = /^(.*)\nComment: (.*)\n[^\n]*\nQuote: "(.*)"(?:\nTags: ([^\n]*))?(?:\nPage: [^\n]*)?$/s;

function readBlock(block: string) {
  const [, created, note, quote, tags] = BLOCK.exec(block) ?? [];
  // So the client writes it where there is none.
  if (quote === undefined || quote === 'null') return null;
  return { created: created?.split('\n')[0], note: note ?? '', quote, tags: splitTags(tags ?? '') };
}
