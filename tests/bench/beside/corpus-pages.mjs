import { readPages } from '../native/read-pages.mjs';
import { thin } from '../page/spread-marks.mjs';
import { makeAccuracyPages } from '../pages/accuracy-pages.mjs';
import { servePages } from '../serve-pages.mjs';

/** The pages' own looks, and nothing from anywhere else; a browser may keep them. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
  'x-dns-prefetch-control': 'off',
  'cache-control': 'max-age=3600',
};

/** Serves the real pages of a folder (see the README), `most` of them at the most; without one, pages of the bench's own. */
export async function serveVisitedPages(folder, seed, most) {
  const all = folder ? (await readPages(folder)).real : generatedPages(seed);
  const pages = thin(all, Math.min(most, all.length));
  const paths = pages.map((_, i) => `/page-${i}`);
  const texts = new Map(pages.map(({ html }, i) => [paths[i], html]));
  texts.set('/', '<!doctype html><title>Bench</title><body></body>');
  const server = await servePages(texts, HEADERS);
  return { ...server, addresses: paths.map((path) => server.origin + path) };
}

function generatedPages(seed) {
  return Object.values(makeAccuracyPages(seed)).map((body) => ({
    html: `<!doctype html><meta charset="utf-8"><title>Bench</title><body>${body}</body>`,
  }));
}
