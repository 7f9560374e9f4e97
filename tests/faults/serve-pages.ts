import { createServer } from 'node:http';
import { PRESS_HOST } from '../support/serve-fixtures.ts';

/** A page of a trial's own. */
export interface TrialPage {
  readonly body: string;
  /** Of the answer, over what an HTML page has. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TrialServer {
  /** `http://127.0.0.1:<port>`, a secure context. */
  readonly origin: string;
  /** `http://press.test:<port>`, an insecure context. */
  readonly pressOrigin: string;
  /** Method and path, with its query, of everything that was asked for. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves these pages by their paths on a free port of this machine; every other path is answered by 404. */
export async function servePages(pages: Readonly<Record<string, TrialPage>>): Promise<TrialServer> {
  const requests: string[] = [];
  const server = createServer(({ method = '', url = '/' }, response) => {
    requests.push(`${method} ${url}`);
    const page = pages[new URL(url, 'http://localhost').pathname];
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    response.writeHead(page ? 200 : 404, { ...headers, ...page?.headers }).end(page?.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    pressOrigin: `http://${PRESS_HOST}:${port}`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
