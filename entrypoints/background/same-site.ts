const WITHOUT_WWW = /^www\./;

/**
 * Whether an address is of the host the page at `page` was loaded from, `www.` aside; http and https are
 * one. Local files are all of one host.
 */
export function isSameSite(address: string, page: URL): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const isFile = (one: URL): boolean => one.protocol === 'file:';
  if (isFile(url) || isFile(page)) return isFile(url) && isFile(page);
  return url.host.replace(WITHOUT_WWW, '') === page.host.replace(WITHOUT_WWW, '');
}
