import type { StoreHealth } from '../../lib/messaging/protocol.ts';
import type { OpenedStore } from '../../lib/store/open-store.ts';

/** How the store is, as the reader is told. */
export async function checkHealth(opened: OpenedStore): Promise<StoreHealth> {
  if (opened.state === 'newer') return { state: 'newer' };
  if (opened.state === 'failed') {
    console.error('Snipmark: the database could not be opened.', opened.reason);
    return { state: 'failed', copyCount: await opened.countCopies().catch(() => 0) };
  }
  const lost = await opened.findLost();
  if (lost === null) return { state: (await opened.diskWasFull()) ? 'full' : 'ok' };
  return { state: 'lost', copyCount: lost.filter(({ deletedAt }) => deletedAt === 0).length };
}
