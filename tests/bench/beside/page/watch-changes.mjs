/**
 * Runs first of all in a page, and may use nothing from outside itself: notes every change of the page after it was
 * parsed. What was done to it before is seen in what it is in the end.
 */
export function watchChanges() {
  const records = [];
  let isParsed = false;
  const note = (list) => {
    for (const { type, target, attributeName } of isParsed ? list : [])
      records.push(`${type} of ${target.nodeName} ${attributeName ?? ''}`);
  };
  const observer = new MutationObserver(note);
  observer.observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => {
    observer.takeRecords();
    isParsed = true;
  });
  globalThis.changesOfPage = () => {
    note(observer.takeRecords());
    return JSON.stringify({
      records: records.sort(),
      html: document.documentElement.outerHTML,
      sheets: document.adoptedStyleSheets.length,
      highlights: CSS.highlights.size,
    });
  };
}
