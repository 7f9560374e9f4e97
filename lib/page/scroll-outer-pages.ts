import { isTopDocument } from './own-address.ts';

/**
 * In a frame, scrolls the pages around it, whatever their origin, until the words are in the middle of the view, as
 * far as it goes; elsewhere does nothing. Only elements can be scrolled to, and that of the words may be higher
 * than the view: one of their size is put there for the moment.
 */
export function scrollOuterPages(words: Range): void {
  if (isTopDocument()) return;
  const { left, top, width, height } = words.getBoundingClientRect();
  const { documentElement } = document;
  const origin = documentElement.getBoundingClientRect();
  const probe = document.createElement('div');
  probe.style.cssText = `all:initial;position:absolute;left:${left - origin.left}px;top:${top - origin.top}px;width:${width}px;height:${height}px`;
  documentElement.append(probe);
  probe.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  probe.remove();
}
