import { createServer } from 'node:http';

/** The pages' own looks, and nothing from anywhere else. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/** Serves these pages on a free port of 127.0.0.1, each under `/<name>`, whatever the query. */
export async function serveCorpus(pages) {
  const texts = new Map(pages.map(({ name, html }) => [`/${encodeURIComponent(name)}`, html]));
  const server = createServer((request, response) => {
    const text = texts.get(new URL(request.url, 'http://localhost').pathname);
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'x-dns-prefetch-control': 'off',
      'cache-control': 'no-store',
    });
    response.end(text ?? 'Nothing here.');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    /** An address that no tab has been at before. */
    addressOf: (name, visit) => `${origin}/${encodeURIComponent(name)}?visit=${visit}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
