import { createServer } from 'node:http';

/** Serves these texts (path to HTML or script) on a free port; isolated, so that its clocks are fine. */
export async function servePages(texts, headers = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const text = texts.get(pathname);
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': `text/${pathname.endsWith('.js') ? 'javascript' : 'html'}; charset=utf-8`,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      ...headers,
    });
    response.end(text ?? 'Nothing here.');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
