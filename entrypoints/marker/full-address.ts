/** The document's address with its fragment directive, which `location` does not show. */
export function fullAddress(): string {
  return navigation.currentEntry?.url ?? location.href;
}
