import fc from 'fast-check';
import type { OwnIdentity, SenderFacts } from '../../../lib/messaging/senders.ts';

export const OWN: OwnIdentity = { id: 'snip', rootUrl: 'moz-extension://5nip/' };

/** What a browser may say of a sender, and what that is: decided by how it was made, not by reading it. */
export interface KnownSender {
  readonly facts: SenderFacts;
  readonly is: 'page' | 'extension' | 'neither';
}

const path = fc.constantFrom('', '/', '/popup.html', '/%00', '/a?b#c', '/moz-extension://5nip/', '/😀');
const WEB = ['https://example.org', 'http://127.0.0.1:8080', 'https://moz-extension.example', 'https://5nip'];
const NEITHER = [
  ...[
    'moz-extension://other/',
    'moz-extension://5nip2/',
    'moz-extension://5nip.example/',
    'moz-extension:5nip',
  ],
  ...[
    'about:blank',
    'about:srcdoc',
    'data:text/html,moz-extension://5nip/',
    'javascript:moz-extension://5nip/',
  ],
  ...[
    'blob:https://example.org/1',
    'blob:moz-extension://5nip/1',
    'filesystem:https://example.org/1',
    'null',
    '',
  ],
  ...['chrome://settings/', 'view-source:https://example.org/', 'ftp://example.org/', '//5nip/', 'https://'],
];

const address = fc.oneof(
  fc
    .tuple(fc.constantFrom(...WEB), path)
    .map(([origin, rest]) => ({ url: origin + rest, at: 'web' as const })),
  path.map((rest) => ({ url: `moz-extension://5nip${rest || '/'}`, at: 'own' as const })),
  fc.constantFrom(...NEITHER).map((url) => ({ url, at: 'neither' as const })),
  fc.constant({ url: undefined, at: 'neither' as const }),
);

const tab = fc.option(
  fc.record({
    id: fc.option(fc.integer(), { nil: undefined }),
    incognito: fc.boolean(),
    url: fc.constant('https://x.example/'),
  }),
  { nil: undefined },
);

/** Any of them. */
export const anySender: fc.Arbitrary<KnownSender> = fc
  .record({
    id: fc.constantFrom('snip', 'snip', 'snip', 'other', '', 'Snip', undefined),
    address,
    tab,
    frameId: fc.option(fc.nat(), { nil: undefined }),
  })
  .map(({ id, address: { url, at }, ...rest }) => {
    const isOurs = id === 'snip';
    const inTab = rest.tab?.id !== undefined;
    const is = isOurs && at === 'own' ? 'extension' : isOurs && at === 'web' && inTab ? 'page' : 'neither';
    return { facts: { id, url, ...rest }, is };
  });
