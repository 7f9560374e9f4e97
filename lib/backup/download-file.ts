/** Has the browser download this as it does with any link to a file, which asks for no permission. */
export function downloadFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  // Lives as long as this document: the browser may ask first where to put the file.
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
}
