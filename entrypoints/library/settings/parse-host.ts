/**
 * The host name that a reader means by what they typed: a name, or an address that begins with one; as
 * `location.hostname` has it, null where it is none.
 */
export function parseHost(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /^[/\\]|[\s@]/.test(text)) return null;
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { hostname, protocol } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return /^(?:[a-z\d_-]+\.)*[a-z\d_-]+$|^\[[\da-f:]+\]$/.test(hostname) ? hostname : null;
}
