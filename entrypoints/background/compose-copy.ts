import { markdownQuotation } from '../../lib/link/markdown-quotation.ts';
import { quotationOf } from '../../lib/link/quotation.ts';
import { richQuotation } from '../../lib/link/rich-quotation.ts';
import type { CopiedText, CopyForm } from '../../lib/messaging/protocol.ts';
import type { Highlight } from '../../lib/model.ts';

/** What goes on the clipboard for these rows and the link to them; null where nothing is to be copied. */
export function composeCopy(
  form: CopyForm | null,
  rows: readonly Highlight[],
  link: string,
  withNotes: boolean,
): CopiedText | null {
  if (form === null) return null;
  if (form === 'link') return { text: link, html: null };
  const quotation = quotationOf(rows, link, withNotes);
  return form === 'rich' ? richQuotation(quotation) : { text: markdownQuotation(quotation), html: null };
}
