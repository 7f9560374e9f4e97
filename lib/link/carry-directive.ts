import { dropFragmentDirective } from './fragment-directive.ts';

/** This address with the fragment directive of that link in place of its own; its own fragment stays. */
export function carryDirective(address: string, link: string): string {
  const bare = dropFragmentDirective(address);
  const directive = /#.*?(:~:.*)/s.exec(link)?.[1];
  if (directive === undefined) return bare;
  return `${bare}${bare.includes('#') ? '' : '#'}${directive}`;
}
