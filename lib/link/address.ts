import { dropFragmentDirective } from './fragment-directive.ts';
import { isTracker } from './trackers.ts';

/** An address taken apart, spelt in one way, with trackers gone: what decides which page it is. */
export interface Address {
  /** 'http' for http and https, else the scheme as it stands, without the colon. */
  readonly scheme: string;
  /** Host and port, without `www.` and a closing dot; '' where there is none. */
  readonly host: string;
  /** Readable path: no closing slash, no index file; '' for the root. */
  readonly path: string;
  /** Meaningful 'name=value' pairs, readable, sorted; 'name' alone where the value is empty. */
  readonly query: readonly string[];
  /** Hash route ('/…' or '!…'), its query cleaned and sorted; '' where there is none. */
  readonly route: string;
}

/** The address as a URL, without its fragment directive; null where it is none. */
export function parseUrl(url: string): URL | null {
  return URL.parse(dropFragmentDirective(url.trim()));
}

/** Whether the fragment (with or without '#') is a route of its own; a bare '#/' or '#!/' is the start. */
export function isRoute(fragment: string): boolean {
  return /^#?(\/.|!\/?[^/])/.test(fragment);
}

/** Parts of a raw query string (with or without '?') that are no trackers, as they stand. */
export function keepMeaningful(query: string): string[] {
  return query
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !isTracker(new URLSearchParams(pair).keys().next().value ?? ''));
}

/** Decodes what can be read without changing what it means: all but `keep`, controls and bad UTF-8. */
function readable(encoded: string, keep: RegExp): string {
  return encoded.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run).replace(keep, encodeURIComponent);
    } catch {
      return run.toUpperCase();
    }
  });
}

function readPath(pathname: string): string {
  const path = readable(pathname, /[\p{Cc} /\\?#%]/gu);
  return path.replace(/\/(?:(?:index|default)\.(?:html?|xhtml|php|aspx?|jsp))?$/i, '');
}

function readQuery(query: string): string[] {
  const pairs = [...new URLSearchParams(keepMeaningful(query).join('&'))].map(([name, value]) =>
    [name, value].map((text) => text.toWellFormed().replace(/[\p{Cc} &=+#%]/gu, encodeURIComponent)),
  );
  return pairs
    .sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => (value === '' ? `${name}` : `${name}=${value}`));
}

function readRoute(fragment: string): string {
  if (!isRoute(fragment)) return '';
  const [path = '', query = ''] = fragment.slice(1).split(/\?(.*)/s);
  return [readable(path, /[\p{Cc} /?#%]/gu), ...[readQuery(query).join('&')].filter(Boolean)].join('?');
}

/** Takes an address apart; null where it is not an absolute address. Users and passwords are dropped. */
export function readAddress(rawUrl: string): Address | null {
  const url = parseUrl(rawUrl);
  if (!url) return null;
  return {
    scheme: url.protocol.slice(0, -1).replace(/^https$/, 'http'),
    host: url.host.replace(/^www\./, '').replace(/\.(?=$|:)/, ''),
    path: readPath(url.pathname),
    query: readQuery(url.search),
    route: readRoute(url.hash),
  };
}
