import { expect, test } from 'vitest';
import { freshFolder } from './fresh-store.ts';

test('a file that is read while it is written is always there, and whole', async () => {
  const folder = freshFolder();
  await folder.change('a', () => '0'.repeat(20_000));
  let isWriting = true;
  const writing = (async () => {
    for (let turn = 0; turn < 150; turn += 1) await folder.change('a', () => `${turn % 10}`.repeat(20_000));
    isWriting = false;
  })();
  while (isWriting) {
    const text = await folder.read('a');
    expect(text).toHaveLength(20_000);
    expect(new Set(text).size).toBe(1);
  }
  await writing;
});

test('changes of one file wait for each other, and none is lost', async () => {
  const folder = freshFolder();
  const letters = [...'abcdefghijklmnopqrst'];
  await Promise.all(letters.map((letter) => folder.change('a', async (text) => text + letter)));
  expect(await folder.read('a')).toBe(letters.join(''));
});

test('a change that makes nothing, or fails, leaves the file as it was', async () => {
  const folder = freshFolder();
  await folder.change('a', () => 'before');
  await folder.change('a', () => null);
  await expect(folder.change('a', () => Promise.reject(new Error('No.')))).rejects.toThrow('No.');
  expect(await folder.read('a')).toBe('before');
});
