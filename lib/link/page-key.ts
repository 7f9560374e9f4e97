import type { PageFacts, PageIdentity } from '../model.ts';
import { type Address, isRoute, keepMeaningful, parseUrl, readAddress } from './address.ts';
import { dropFragmentDirective } from './fragment-directive.ts';

/** The version of the rule below; stands beside every key. A change of the rule needs a new number. */
export const PAGE_KEY_VERSION = 1;

/** Query pairs that choose how a page is dressed, not what it says: printable and AMP versions. */
const DRESS =
  /^(?:(?:print(?:er|able|version)?|amp)(?:$|=)|(?:view|format|output|outputtype|mode|tmpl)=(?:print|printable|amp)$)/i;

/** Query names that choose a part of a longer text. */
const PART = /^(?:p|page|paged|pagenum|pg|start|offset|seite|part)=/i;

/** Does `claimed` leave out a query or route that chooses what `here`, at the same path, shows? */
function dropsMeaning(here: Address, claimed: Address): boolean {
  if (here.route !== '' && here.route !== claimed.route) return true;
  const meant = here.query.filter((pair) => !DRESS.test(pair));
  const lost = meant.filter((pair) => !claimed.query.includes(pair));
  if (lost.length === 0) return false;
  const keepsSome = lost.length < meant.length;
  const names = new Set(claimed.query.map((pair) => pair.split('=', 1)[0]));
  return !keepsSome || lost.some((pair) => PART.test(pair) || names.has(pair.split('=', 1)[0]));
}

/** Is `claimed` only the beginning of a work that `here` is a numbered part or item of? */
function dropsNumber(here: Address, claimed: Address): boolean {
  return (
    here.path.startsWith(`${claimed.path}/`) &&
    /^\/(?:page\/?)?\d+$/i.test(here.path.slice(claimed.path.length))
  );
}

/**
 * The believed form of an address that the page names. One that is not on the same host (`www.`
 * apart), not http(s), or the site's root while the page is deeper, is not believed.
 */
function believe(
  named: string | null,
  facts: PageFacts,
  misleads: (here: Address, claimed: Address) => boolean,
) {
  const url = named === null ? null : parseUrl(named);
  const here = readAddress(facts.rawUrl);
  if (!url || !here) return null;
  const claimed = readAddress(url.href);
  if (claimed?.scheme !== 'http' || here.scheme !== 'http' || claimed.host !== here.host) return null;
  const isRoot = claimed.path === '' && claimed.query.length === 0 && claimed.route === '';
  if (isRoot && here.path !== '') return null;
  if (misleads(here, claimed)) return null;
  if (!isRoute(url.hash)) url.hash = '';
  return cleanUrl(url.href);
}

/**
 * The address the page calls its own, or that a printable version names as its original; null where
 * it names none that can be believed. The original goes before the canonical.
 *
 * Not believed, because sites get these wrong and a page filed under another's address would lose
 * its marks: another host, another scheme than http(s), the root for a deeper page. Of a canonical
 * also: at the same path, one that drops the hash route, or all of the query, or the part of a
 * longer text, or gives a name another value (a template that forgets the query, a page that went on
 * without loading); and one that drops only a number from the path's end (`/story/2`, `/news/123`).
 * What only dresses the page (`print=1`, `amp`) may be dropped.
 */
export function believedCanonicalUrl(facts: PageFacts): string | null {
  const misleads = (here: Address, claimed: Address) =>
    here.path === claimed.path ? dropsMeaning(here, claimed) : dropsNumber(here, claimed);
  return believe(facts.originalUrl, facts, () => false) ?? believe(facts.canonicalUrl, facts, misleads);
}

/**
 * The page's identity: a readable key, equal for addresses that show one page. http and https, `www.`,
 * default ports, closing slashes, index files, the query's order, trackers, users, plain fragments
 * and percent-encoding make no difference; the path's case, meaningful queries and hash routes do.
 * Never throws: what is no address is its own key.
 */
export function identifyPage(facts: PageFacts): PageIdentity {
  const address = readAddress(believedCanonicalUrl(facts) ?? facts.rawUrl);
  return { key: address ? formatKey(address) : facts.rawUrl.trim(), version: PAGE_KEY_VERSION };
}

function formatKey({ scheme, host, path, query, route }: Address): string {
  const origin = scheme === 'http' ? host : `${scheme}:${host === '' ? '' : `//${host}`}`;
  return origin + path + (query.length > 0 ? `?${query.join('&')}` : '') + (route === '' ? '' : `#${route}`);
}

/**
 * The address without trackers, user, password and fragment directive; the page's own fragment and
 * the order and spelling of what is left of the query stay. Never throws.
 */
export function cleanUrl(rawUrl: string): string {
  const url = parseUrl(rawUrl);
  if (!url) return dropFragmentDirective(rawUrl.trim());
  if (url.search !== '') url.search = keepMeaningful(url.search).join('&');
  if (isRoute(url.hash) && url.hash.includes('?')) {
    const [path = '', query = ''] = url.hash.split(/\?(.*)/s);
    const kept = keepMeaningful(query).join('&');
    url.hash = kept === '' ? path : `${path}?${kept}`;
  }
  url.username = '';
  url.password = '';
  return url.href;
}
