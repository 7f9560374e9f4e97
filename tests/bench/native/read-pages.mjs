import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

async function readJson(folder, name) {
  try {
    return JSON.parse(await readFile(join(folder, name), 'utf8'));
  } catch (error) {
    throw new Error(
      `No pages to measure on: ${join(folder, name)} could not be read (${error.code ?? error}).`,
    );
  }
}

/**
 * Real pages from a folder: `pages.json` is a list of `{ name, html }`, `synthetic.json` names those of them that
 * are none; `big1.html` is a very large one, null where it is absent. Throws with a sentence where there are none.
 */
export async function readPages(folder) {
  const [pages, synthetic] = await Promise.all([
    readJson(folder, 'pages.json'),
    readJson(folder, 'synthetic.json').catch(() => []),
  ]);
  const largest = await readFile(join(folder, 'big1.html'), 'utf8').catch(() => null);
  return {
    real: pages.filter(({ name }) => !synthetic.includes(name)),
    largest: largest === null ? null : { name: 'big1', html: largest },
  };
}
