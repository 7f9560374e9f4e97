import { render } from 'preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startTransfer } from '../../entrypoints/library/transfer/start-transfer.ts';
import { TransferApp } from '../../entrypoints/library/transfer/TransferApp.tsx';
import type {
  OpenedTransferStore,
  TransferPorts,
} from '../../entrypoints/library/transfer/transfer-ports.ts';
import type { Highlight, Share } from '../../lib/model.ts';
import { mergeEdit, mergePut, toHighlight } from '../../lib/store/merge-write.ts';
import { exportJson } from '../../lib/transfer/export-json.ts';
import { EXCHANGE, importedSentences, importMarks, undoneSentences } from '../../lib/words/exchange.ts';
import { STORE_TROUBLES } from '../../lib/words/popup.ts';
import { makeHighlight } from '../store/make-highlight.ts';
import { batchesOf, textOfPieces } from '../transfer/read-text.ts';

const NOW = 50_000;
const button = (name: string) => page.getByRole('button', { name, exact: true });
/** Without the driver's mouse, which waits for ever to bring something of so high a document into view. */
async function pressNow(name: string): Promise<void> {
  await expect.element(button(name)).toBeVisible();
  (button(name).element() as HTMLElement).click();
}
const status = () => page.getByRole('status');

type Write = TransferPorts['writeHighlights'];

/**
 * The screen over a library in memory, which merges as the real one does.
 * @param hinder what comes between the screen and the writing
 */
function startScreen(
  first: readonly Highlight[] = [],
  given: Partial<TransferPorts> = {},
  hinder: (write: Write) => Write = (write) => write,
) {
  const kept = new Map(first.map((row) => [row.id, row]));
  const shares: Share[] = [];
  const all = () => batchesOf([...kept.values()]);
  const opened: OpenedTransferStore = {
    state: 'ok',
    store: {
      count: async () => ({ kept: kept.size, binned: 0 }),
      lookup: async (ids) => ids.map((id) => kept.get(id)),
      rows: all,
      rowsByPage: all,
      shares: () => batchesOf(shares),
    },
  };
  const saved: { readonly file: Blob; readonly name: string }[] = [];
  const ports: TransferPorts = {
    openStore: async () => opened,
    writeHighlights: hinder(async ({ puts, edits }) => {
      for (const put of puts) kept.set(put.id, toHighlight(mergePut(kept.get(put.id), put)));
      for (const edit of edits)
        kept.set(edit.id, toHighlight(mergeEdit(kept.get(edit.id) as Highlight, edit)));
    }),
    hold: () => () => undefined,
    refreshCatalogue: async () => undefined,
    putShares: async (more) => void shares.push(...more),
    saveFile: (file, name) => void saved.push({ file, name }),
    now: () => NOW,
    ...given,
  };
  render(<TransferApp transfer={startTransfer(ports)} />, document.body);
  onTestFinished(() => render(null, document.body));
  return { kept, saved };
}

async function fileOf(marks: readonly Highlight[]): Promise<File> {
  const text = await textOfPieces(
    exportJson({ highlights: batchesOf(marks), shares: batchesOf<Share>() }, 0),
  );
  return new File([text], 'marks.json');
}

const choose = async (marks: readonly Highlight[]) =>
  userEvent.upload(page.getByLabelText(EXCHANGE.file), await fileOf(marks));

const outcome = (written: number, more: object = {}) =>
  importedSentences({ written, skipped: 0, rejected: 0, links: 0, ended: null, ...more });

const many = (count: number) => Array.from({ length: count }, (_, i) => makeHighlight({ id: `m${i}` }));

test('undone, new marks lie in the bin, changed ones are as they were, and those that were changed since stay', async () => {
  const before = makeHighlight({ id: 'changed', note: 'mine', tags: ['a'], updatedAt: 2000 });
  const { kept } = startScreen([before]);
  await choose([
    makeHighlight({ id: 'changed', note: 'theirs', updatedAt: 3000 }),
    makeHighlight({ id: 'new' }),
    makeHighlight({ id: 'since' }),
  ]);
  await userEvent.click(button(importMarks(3)));
  await expect.element(status()).toHaveTextContent(outcome(3));
  expect(kept.get('changed')).toMatchObject({ note: 'theirs' });
  kept.set('since', { ...(kept.get('since') as Highlight), note: 'later', updatedAt: 4000 });

  await userEvent.click(button(EXCHANGE.undo));
  await expect.element(status()).toHaveTextContent(undoneSentences(2, 1));
  expect(kept.get('changed')).toEqual({ ...before, updatedAt: NOW });
  expect(kept.get('new')).toMatchObject({ deletedAt: NOW });
  expect(kept.get('since')).toMatchObject({ note: 'later', deletedAt: 0 });
});

test('a store that fails half-way says what was written, and is tried again without writing twice', async () => {
  let fails = true;
  const written: string[] = [];
  const { kept } = startScreen([], {}, (write) => async (request) => {
    if (written.length > 0 && fails) throw new Error('the disk is full');
    await write(request);
    written.push(...request.puts.map(({ id }) => id));
  });
  await choose(many(2500));
  await pressNow(importMarks(2500));
  await expect.element(button(EXCHANGE.tryAgain)).toBeVisible();
  await expect.element(status()).toHaveTextContent(outcome(written.length, { ended: 'failed' }));
  expect(written.length).toBeGreaterThan(900);
  fails = false;
  await userEvent.click(button(EXCHANGE.tryAgain));
  await expect.element(status()).toHaveTextContent(outcome(2500));
  expect(new Set(written).size).toBe(2500);
  expect(written).toHaveLength(2500);
  expect(kept.size).toBe(2500);
});

test('an import that is not certain to be kept says why', async () => {
  const full = Object.assign(new Error('The disk was full.'), { name: 'DiskWasFull' });
  startScreen([], { writeHighlights: () => Promise.reject(full) });
  await choose(many(2));
  await expect.element(page.getByText(STORE_TROUBLES.full)).not.toBeInTheDocument();
  await userEvent.click(button(importMarks(2)));
  await expect.element(button(EXCHANGE.tryAgain)).toBeVisible();
  await expect.element(page.getByText(STORE_TROUBLES.full)).toBeVisible();
});

test('cancelled between two transactions, it says exactly what was written', async () => {
  const gate = Promise.withResolvers<undefined>();
  let calls = 0;
  const { kept } = startScreen([], {}, (write) => async (request) => {
    calls++;
    if (calls === 2) await gate.promise;
    await write(request);
  });
  await choose(many(5000));
  await pressNow(importMarks(5000));
  await vi.waitFor(() => expect(calls).toBe(2));
  await userEvent.click(button(EXCHANGE.cancel));
  gate.resolve(undefined);
  // What was on its way to the disk is counted.
  await vi.waitFor(() => expect(kept.size).toBeGreaterThan(1900));
  await expect.element(status()).toHaveTextContent(outcome(kept.size, { ended: 'cancelled' }));
  expect(kept.size).toBeLessThanOrEqual(2000);
});

test('of a file of many rows only those in sight are in the document', async () => {
  startScreen();
  await choose(many(3000));
  const rows = page.getByRole('list', { name: EXCHANGE.rows }).getByRole('listitem');
  await expect.element(rows.first()).toHaveAttribute('aria-setsize', '3000');
  expect(rows.elements().length).toBeLessThan(100);
});

test('a private window that keeps the marks from its documents says so', async () => {
  startScreen([], { openStore: async () => ({ state: 'private' }) });
  await expect.element(page.getByText(EXCHANGE.private)).toBeVisible();
  await expect.element(page.getByLabelText(EXCHANGE.file)).not.toBeInTheDocument();
});

test('a store that cannot be read says so and is tried again', async () => {
  const openStore = vi.fn<TransferPorts['openStore']>(async () => ({ state: 'failed' }));
  startScreen([], { openStore });
  await expect.element(page.getByText(STORE_TROUBLES.failed)).toBeVisible();
  await userEvent.click(button(EXCHANGE.tryAgain));
  await vi.waitFor(() => expect(openStore).toHaveBeenCalledTimes(2));
});

test('Markdown for each page is a ZIP file with the day in its name', async () => {
  const { saved } = startScreen([makeHighlight({ title: 'One' })]);
  await userEvent.click(page.getByRole('radio', { name: 'Markdown' }));
  await userEvent.click(page.getByRole('radio', { name: /ZIP/u }));
  await userEvent.click(button(EXCHANGE.doExport));
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).toBe(`snipmark-1970-01-01.zip`);
  expect(saved[0]?.file.type).toBe('application/zip');
});
