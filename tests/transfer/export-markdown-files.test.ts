import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportMarkdownFiles } from '../../lib/transfer/export-markdown-files.ts';
import { OBSIDIAN_TEMPLATE } from '../../lib/transfer/markdown-templates.ts';
import { groupPages } from '../../lib/transfer/page-of-marks.ts';
import { makeHighlight } from '../store/make-highlight.ts';
import { batchesOf } from './read-text.ts';

async function filesOf(...titles: readonly string[]): Promise<Record<string, Uint8Array>> {
  const marks = titles.map((title, i) => makeHighlight({ id: `${i}`, pageKey: `page ${i}`, title }));
  const pieces: Uint8Array[] = [];
  for await (const piece of exportMarkdownFiles(groupPages(batchesOf(marks)), OBSIDIAN_TEMPLATE))
    pieces.push(piece);
  return unzipSync(Buffer.concat(pieces));
}

test('each page is a file of its own, with its front matter', async () => {
  const files = await filesOf('A story', 'Ещё одна');
  expect(Object.keys(files)).toEqual(['A story.md', 'Ещё одна.md']);
  expect(strFromU8(files['A story.md'] as Uint8Array)).toMatch(/^---\ntitle: .*A story/);
});

test('names are those that every file system takes, each once', async () => {
  const files = await filesOf('Same', 'same', 'a/b: "c"?', '../..', 'CON', 'x'.repeat(300), '\u202egnp');
  expect(Object.keys(files)).toEqual([
    'Same.md',
    'same 2.md',
    'a b c.md',
    '_.md',
    'CON_.md',
    `${'x'.repeat(60)}.md`,
    'gnp.md',
  ]);
});
