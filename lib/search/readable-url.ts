/** `%C3%BC` as a reader sees it in the address bar; an address that cannot be decoded as it is. */
export function readableUrl(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
