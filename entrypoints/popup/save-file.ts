import { downloadFile } from '../../lib/backup/download-file.ts';
import type { QuotationFile } from '../../lib/link/quotation-file.ts';

/** Lets the reader save it. */
export function saveFile({ html, name }: QuotationFile): void {
  downloadFile(new Blob([html], { type: 'text/html;charset=utf-8' }), name);
}
