import { type Signal, signal } from '@preact/signals';
import axe from 'axe-core';
import { liveQuery } from 'dexie';
import { render } from 'preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { LibraryStatus } from '../../components/library/LibraryStatus.tsx';
import { Shell } from '../../components/library/Shell.tsx';
import { LinksScreen } from '../../components/links/LinksScreen.tsx';
import type { LibrarySaid } from '../../entrypoints/library/library-state.ts';
import type { LinksPorts } from '../../entrypoints/library/links/links-ports.ts';
import { type RunningLinks, startLinks } from '../../entrypoints/library/links/start-links.ts';
import type { Share } from '../../lib/model.ts';
import { listShares } from '../../lib/store/list-shares.ts';
import { putShares, removeShares } from '../../lib/store/record-share.ts';
import { connect, type SnipmarkDatabase } from '../../lib/store/schema.ts';
import { LINKS, noneFound } from '../../lib/words/links.ts';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/inks.css';
import '../../components/library/shell.css';
import '../../components/library/status.css';
import '../../components/links/links.css';

const makeShare = (n: number): Share => ({
  id: `share-${n}`,
  pageKey: `https://news.example/${n}`,
  link: `https://news.example/${n}#:~:snip=abc`,
  title: n % 2 === 0 ? `Über Straßen ${n}` : '',
  highlightIds: ['a', 'b'].slice(0, 1 + (n % 2)),
  withNotes: n % 3 === 0,
  isInAddress: n === 249,
  createdAt: 1_700_000_000_000 + n * 1000,
});

interface ScreenProps {
  readonly running: RunningLinks;
  readonly said: Signal<LibrarySaid | null>;
}

function Screen({ running, said }: ScreenProps) {
  const { actions, query, removedCount, view } = running;
  return (
    <Shell screen="links">
      <LinksScreen
        view={view.value}
        query={query.value}
        removedCount={removedCount.value}
        actions={actions}
      />
      <LibraryStatus status={said.value && { ...said.value, isWorking: false }} onClose={() => undefined} />
    </Shell>
  );
}

/** The ports on a database of this test's own. */
function portsOn(database: SnipmarkDatabase): LinksPorts {
  return {
    watch(limit, pass, next, error) {
      const found = liveQuery(() => listShares(database, limit, pass)).subscribe({ next, error });
      return () => found.unsubscribe();
    },
    removeShares: (ids) => removeShares(database, ids),
    putShares: (shares) => putShares(database, shares),
    copyText: async () => undefined,
  };
}

/** The list of so many links in the document, until the test ends. */
async function startSample(count: number, given: Partial<LinksPorts> = {}) {
  const database = connect(`links-${crypto.randomUUID()}`);
  await database.shares.bulkAdd(Array.from({ length: count }, (_, n) => makeShare(n)));
  const said = signal<LibrarySaid | null>(null);
  const running = startLinks({ ...portsOn(database), ...given }, said);
  const place = document.createElement('div');
  document.documentElement.lang = 'en';
  document.title = 'Links';
  document.body.append(place);
  render(<Screen running={running} said={said} />, place);
  onTestFinished(async () => {
    running.stop();
    render(null, place);
    place.remove();
    await database.delete();
  });
  return database;
}

const items = () => [...document.querySelectorAll<HTMLElement>('.link-item')];

test('the newest come first, a hundred at a time, followed live', async () => {
  const database = await startSample(250);
  await vi.waitFor(() => expect(items()).toHaveLength(100));
  expect(items()[0]?.dataset.id).toBe('share-249');
  expect(items()[0]?.textContent).toContain(LINKS.inAddress);
  await page.getByRole('button', { name: LINKS.more }).click();
  await vi.waitFor(() => expect(items()).toHaveLength(200));
  await database.shares.add(makeShare(300));
  await vi.waitFor(() => expect(items()[0]?.dataset.id).toBe('share-300'));
});

test('they are found by any words of title or address, and where none is, it is said', async () => {
  await startSample(250);
  await page.getByLabelText(LINKS.search).fill('STRASSEN über 24');
  // 24, 124, 224, and 240 to 248 by twos.
  await vi.waitFor(() => expect(items()).toHaveLength(8));
  await page.getByLabelText(LINKS.search).fill('nowhere');
  await expect.element(page.getByText(noneFound('nowhere'))).toBeVisible();
});

test('records are removed and brought back, the last first', async () => {
  const database = await startSample(3);
  const before = await database.shares.toArray();
  const first = page.getByRole('button', { name: LINKS.remove }).first();
  await first.click();
  await vi.waitFor(() => expect(items()).toHaveLength(2));
  // The focus is in the list, on what has taken its place.
  expect(items()[0]?.contains(document.activeElement)).toBe(true);
  await first.click();
  await vi.waitFor(() => expect(items()).toHaveLength(1));
  await page.getByRole('button', { name: LINKS.undo }).click();
  await vi.waitFor(() => expect(items().map(({ dataset }) => dataset.id)).toEqual(['share-1', 'share-0']));
  await page.getByRole('button', { name: LINKS.bringBack }).click();
  await vi.waitFor(() => expect(items()).toHaveLength(3));
  expect(await database.shares.toArray()).toEqual(before);
});

test('a record that could not be removed stays, and it is said', async () => {
  await startSample(1, { removeShares: async () => Promise.reject(new Error('full')) });
  await page.getByRole('button', { name: LINKS.remove }).click();
  await expect.element(page.getByText(LINKS.removeFailed)).toBeVisible();
  expect(items()).toHaveLength(1);
});

test('where the clipboard refuses, the link stands there to copy by hand', async () => {
  await startSample(1, { copyText: async () => Promise.reject(new Error('no')) });
  await page.getByRole('button', { name: LINKS.copy }).click();
  await expect
    .element(page.getByRole('textbox', { name: 'Link', exact: true }))
    .toHaveValue(makeShare(0).link);
});

test('where they cannot be read, it is said and can be tried again', async () => {
  const watch = vi
    .fn<LinksPorts['watch']>((_, __, onFound) => {
      onFound({ shares: [makeShare(1)], hasMore: false, total: 1 });
      return () => undefined;
    })
    .mockImplementationOnce((_, __, ___, onFailure) => {
      onFailure();
      return () => undefined;
    });
  await startSample(0, { watch });
  await expect.element(page.getByText(LINKS.failed)).toBeVisible();
  await page.getByRole('button', { name: LINKS.tryAgain }).click();
  await vi.waitFor(() => expect(items()).toHaveLength(1));
});

test.each(['light', 'dark'])('nothing stands against it for anybody, %s and narrow', async (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  await page.viewport(320, 800);
  await startSample(5);
  await vi.waitFor(() => expect(items()).toHaveLength(5));
  await page.getByRole('button', { name: LINKS.remove }).first().click();
  await expect.element(page.getByText(LINKS.removed)).toBeVisible();
  const { violations } = await axe.run(document);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(document.documentElement.scrollWidth).toBe(320);
});
