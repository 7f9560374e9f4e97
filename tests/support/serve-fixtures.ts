import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { type AppName, bundleApp, isAppName } from './bundle-app.ts';

/** The host name that both browsers are told to find on this machine; plain http, so an insecure context. */
export const PRESS_HOST = 'press.test';

const RELEASES = {
  original: 'release/index.html',
  /** One snippet’s paragraph is gone, another is written anew. */
  changed: 'release/changed.html',
  /** Words were changed inside two snippets. */
  edited: 'release/edited.html',
  /** Not the page: what a site shows in its place. */
  missing: 'release/missing.html',
  'sign-in': 'release/sign-in.html',
  part: 'release/part.html',
} as const;

export type ReleaseVersion = keyof typeof RELEASES;

export interface Fixtures {
  readonly port: number;
  /** `http://127.0.0.1:<port>`, a secure context. */
  readonly origin: string;
  /** `http://press.test:<port>`, an insecure context. */
  readonly pressOrigin: string;
  /** From now on `/release/` serves this version; every server starts with 'original'. */
  showRelease(version: ReleaseVersion): void;
  close(): Promise<void>;
}

const FIXTURES = new URL('../fixtures/', import.meta.url);

const FILES: Readonly<Record<string, string>> = {
  '/release/changed': 'release/changed.html',
  '/release/print': 'release/print.html',
  '/release/print-canonical': 'release/print-canonical.html',
  '/release/style.css': 'release/style.css',
  '/release/print.css': 'release/print.css',
  '/small/app-2.html': 'small/app.html',
  '/routes/app.js': 'routes/app.js',
  ...Object.fromEntries(
    ['react', 'vue', 'svelte', 'lit'].map((name) => [`/frameworks/${name}/`, 'frameworks/index.html']),
  ),
  '/frameworks/turbo/ferry': 'frameworks/turbo/ferry.html',
  '/frameworks/turbo/market': 'frameworks/turbo/market.html',
  '/frameworks/htmx/': 'frameworks/htmx/index.html',
  ...Object.fromEntries(
    ['notice.html', 'none.html', 'page-2.html', 'page-3.html'].map((name) => [
      `/frameworks/htmx/${name}`,
      `frameworks/htmx/${name}`,
    ]),
  ),
  ...Object.fromEntries(['a', 'b', 'c'].map((view) => [`/routes/${view}`, 'routes/app.html'])),
  ...Object.fromEntries(
    ['grounds.html', 'grounds.css', 'long.html', 'long-rtl.html', 'long.css'].map((name) => [
      `/seeing/${name}`,
      `seeing/${name}`,
    ]),
  ),
  ...Object.fromEntries(
    [
      'app.html',
      'shadow.html',
      'shadow.js',
      'app.js',
      'empty.html',
      'form.html',
      'links.html',
      'links.js',
      'dark.html',
      'dark.css',
      'small.css',
    ]
      .concat(['traps.html', 'plain.txt', 'page.pdf', 'page.xhtml', 'picture.svg', 'wipes-address.html'])
      .concat(['router.html', 'router.js'])
      .concat(['dialogs.html', 'layouts.html', 'hidden-words.html'])
      .concat(['frames.html', 'frame.html', 'frame-outer.html', 'frame-inner.html', 'frame.css'])
      .map((name) => [`/small/${name}`, `small/${name}`]),
  ),
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.xhtml': 'application/xhtml+xml',
  '.svg': 'image/svg+xml',
};

const STRICT_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Policies under whose name every page is there once more: `/csp/…`, `/sandbox/…`. */
const POLICIES: Readonly<Record<string, string>> = {
  csp: STRICT_POLICY,
  sandbox: 'sandbox allow-scripts',
};

/**
 * Serves the fixture pages on a free port of 127.0.0.1. Every page is there a second time under `/csp` with a
 * policy that forbids scripts, inline styles and untrusted HTML, and a third time under `/sandbox`, without an
 * origin of its own. `{{origin}}` in a page becomes the origin it was asked for under, `{{other}}` the other one
 * of the two, and `{{search}}` the query it was asked for with: frames then are as much a page of one test as
 * the page that holds them.
 */
export async function serveFixtures(): Promise<Fixtures> {
  let release: string = RELEASES.original;
  /** Scripts of `/frameworks/<name>/`, bundled when the first page asks for them. */
  const apps = new Map<AppName, Promise<string>>();

  function scriptOf(name: AppName): Promise<string> {
    const script = apps.get(name) ?? bundleApp(name);
    apps.set(name, script);
    return script;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const policy = POLICIES[pathname.split('/')[1] ?? ''];
    const path = policy ? pathname.replace(/^\/\w+/, '') : pathname;
    const app = /^\/frameworks\/(\w+)\/app\.js$/.exec(path)?.[1];
    if (isAppName(app)) {
      response.writeHead(200, { 'content-type': TYPES['.js'] }).end(await scriptOf(app));
      return;
    }
    const file = path === '/release/' ? release : FILES[path];
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here.');
      return;
    }
    const headers: Record<string, string> = {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      // What is not to be stored is not kept alive behind the next page either.
      'cache-control': file.startsWith('routes/') ? 'no-cache' : 'no-store',
    };
    if (policy) headers['content-security-policy'] = policy;
    const body = await readFile(new URL(file, FIXTURES), 'utf8');
    const { host = '' } = request.headers;
    const [name, port] = host.split(':');
    const other = `${name === PRESS_HOST ? '127.0.0.1' : PRESS_HOST}:${port}`;
    response
      .writeHead(file === RELEASES.missing ? 404 : 200, headers)
      .end(
        body
          .replaceAll('{{origin}}', `http://${host}`)
          .replaceAll('{{other}}', `http://${other}`)
          .replaceAll('{{search}}', search.replaceAll('&', '&amp;').replaceAll('"', '&quot;')),
      );
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    pressOrigin: `http://${PRESS_HOST}:${port}`,
    showRelease(version) {
      release = RELEASES[version];
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
