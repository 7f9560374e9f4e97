import type { QuotationFile } from '../../lib/link/quotation-file.ts';

/** Downloads the file as the browser does with any link to one; it asks for no permission. */
export function saveFile({ html, name }: QuotationFile): void {
  const link = document.createElement('a');
  // Lives as long as this document: the browser may ask first where to put the file.
  link.href = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  link.download = name;
  link.click();
}
