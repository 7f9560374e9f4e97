import { pageWith } from '../hostile/pages.ts';
import type { TrialPage } from '../serve-pages.ts';
import { breakBuiltIns } from './break-built-ins.ts';

const NONE = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** As hosts of raw files send it with each: no script runs, and the page has no origin. */
const SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const plain = pageWith('');

/** Pages that take much away from whoever works on them, by their paths. */
export const ODD_PAGES: Readonly<Record<string, TrialPage>> = {
  '/plain': plain,
  '/policy': pageWith('', { 'content-security-policy': NONE }),
  '/sandboxed': pageWith('', { 'content-security-policy': 'sandbox allow-scripts' }),
  '/raw': pageWith('', { 'content-security-policy': SANDBOX }),
  '/raw.txt': {
    body: plain.body.replace(/.*<h1>/s, '').replace(/<[^>]*>/g, ''),
    headers: { 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': SANDBOX },
  },
  '/framed': {
    body: `<!doctype html><title>Around it</title><p>Around the frame.</p>
<script>
document.write('<iframe sandbox="allow-scripts" src="/inner' + location.search + '" width="900" height="560"></iframe>');
</script>`,
  },
  '/inner': plain,
  '/xhtml': {
    body: plain.body
      .replace('<!doctype html>', '<?xml version="1.0" encoding="utf-8"?>')
      .replace('<html', '<html xmlns="http://www.w3.org/1999/xhtml"')
      .replace('<meta charset="utf-8">', ''),
    headers: { 'content-type': 'application/xhtml+xml' },
  },
  '/broken': pageWith(`(${breakBuiltIns.toString()})()`),
};
