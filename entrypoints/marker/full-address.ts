import { handoff } from '../../lib/page/handoff.ts';

/** The document's address with its fragment directive, which `location` does not show. */
export function fullAddress(): string {
  const { address } = handoff();
  const told = navigation.currentEntry?.url;
  if (told || address === undefined) return told ?? location.href;
  // Where there is no history, it is not told either when the document goes to another fragment.
  return withoutDirective(address) === withoutDirective(location.href) ? address : location.href;
}

function withoutDirective(address: string): string {
  return address.replace(/#?:~:.*|#$/s, '');
}
