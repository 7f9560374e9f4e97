import { afterEach, expect, test, vi } from 'vitest';
import { watchCanonical } from '../../entrypoints/marker/watch-canonical.ts';

const stopping = new AbortController();
afterEach(() => document.querySelector('link[rel=canonical]')?.remove());

test('tells when the canonical link is changed in place, until it is stopped', async () => {
  document.head.insertAdjacentHTML('beforeend', '<link rel="canonical" href="/quays/a">');
  const link = document.head.lastElementChild as HTMLLinkElement;
  const onChange = vi.fn();
  watchCanonical(document, onChange, stopping.signal);
  link.href = '/quays/b';
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
  stopping.abort();
  link.href = '/quays/c';
  // What was seen before it stopped would be told of by now.
  await Promise.resolve();
  expect(onChange).toHaveBeenCalledOnce();
});
