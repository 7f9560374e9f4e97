// Writes the database of this build, made by the extension itself, into tests/fixtures/databases/. To be run once for
// each version of the schema, before it is released: node tests/faults/store/make-fixture.ts
import { mkdir, writeFile } from 'node:fs/promises';
import { press } from '../../support/controls.ts';
import { launch } from '../../support/launch.ts';
import { markSnippets, mintBy } from '../../support/mark-page.ts';
import { serveFixtures } from '../../support/serve-fixtures.ts';
import { dumpStores } from './dump-stores.ts';
import { sayWrite } from './say-write.ts';

const FOLDER = new URL('../../fixtures/databases/', import.meta.url);

const fixtures = await serveFixtures();
const browser = await launch('chromium', { extension: true });
try {
  const page = await browser.openPage(`${fixtures.pressOrigin}/release/`);
  const [sun, leaf, rose] = await markSnippets(browser, page, [
    { quote: 'one river cruise', ink: 'sun' },
    { quote: 'one resident in five is a student', ink: 'leaf' },
    { quote: 'アジア大都市ネットワーク21', ink: 'rose' },
  ]);
  if (!sun || !leaf || !rose) throw new Error('The marks were not made.');
  await mintBy(browser, page, async () => press(browser, await browser.openPopup(page), 'Copy link to all'));

  const own = await browser.openExtensionPage('loader.js', 'behind');
  const edit = (id: string, changes: object, later: number) =>
    sayWrite(own, { puts: [], edits: [{ id, changes, updatedAt: Date.now() + later }] });
  await edit(sun.id, { note: 'Two\nlines, 漢字 and 🎼', tags: ['water', 'été'] }, 0);
  await edit(leaf.id, { ink: 'violet' }, 1);
  await edit(rose.id, { deletedAt: Date.now() }, 2);
  const { version, stores } = await dumpStores(own);
  const file = new URL(`version-${version / 10}.json`, FOLDER);
  await mkdir(FOLDER, { recursive: true });
  // A row a line.
  const lines = stores.map(({ rows, ...store }) => {
    const declared = JSON.stringify(store).slice(0, -1);
    return `${declared},"rows":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}`;
  });
  await writeFile(file, `{"version":${version},"stores":[\n${lines.join(',\n')}\n]}\n`);
  console.log(`${file.pathname}: ${stores.map(({ name, rows }) => `${name} ${rows.length}`).join(', ')}`);
} finally {
  await browser.close();
  await fixtures.close();
}
