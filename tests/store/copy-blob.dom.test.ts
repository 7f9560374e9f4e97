import { expect, test } from 'vitest';
import { copyBlob } from '../../lib/backup/backup-blob.ts';
import { createSecondCopy } from '../../lib/store/second-copy.ts';
import { first, second, shareOf } from './copied-store.ts';
import { freshFolder } from './fresh-store.ts';

test('the copy as a file has all its marks, those in the bin, and the links', async () => {
  const copy = createSecondCopy(freshFolder());
  const removed = { ...second, deletedAt: 3000 };
  await copy.change(0, () => [first]);
  await copy.change(63, () => [removed]);
  await copy.changeLinks(() => [shareOf('one')]);
  const { blob, marks } = await copyBlob(copy, 0);
  expect(marks).toBe(1);
  expect(JSON.parse(await blob.text())).toMatchObject({
    highlights: [first, removed],
    shares: [shareOf('one')],
  });
});
