import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findTexts } from './find-texts.ts';
import { readLocale } from './read-locales.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

const modulesIn = (folder: string) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => join(folder, path));

test.each([
  ['text in an element', '<p>Saved.</p>', ['Saved.']],
  ['text beside a value', '<p>Saved by {name}</p>', ['Saved by']],
  ['one of two texts', "<p>{isOn ? 'on' : 'off'}</p>", ['on', 'off']],
  ['a text that is there or not', "<p>{isOn && 'on'}</p>", ['on']],
  ['a text that is put together', `<p>{\`by \${name}\`}{count + ' marks'}</p>`, ['by', 'marks']],
  ['a name', '<button aria-label="close" class="button" />', ['close']],
  ['a name that is put together', `<i title={\`by \${name}\`} class={\`is-\${state}\`} />`, ['by']],
  ['a placeholder', "<input placeholder={'name'} type='text' />", ['name']],
  ['what a view says', "const view = { text: 'saved', id: 'status' }", ['saved']],
  ['a sentence anywhere', "say('Nothing is marked.')", ['Nothing is marked.']],
  ['nothing of what is no text', "<p class='quiet' dir='auto' key={1}>{SHARE.more} · {a === 'here'}</p>", []],
  ['nothing of what an error says', "throw new Error('There is no mark.')", []],
])('finds %s', (_, code, texts) => {
  expect(findTexts(code)).toEqual(texts);
});

test('no text that readers see stands in the code', () => {
  // What stands in lib/transfer are names in other programs' files.
  const paths = ['components', 'entrypoints', 'lib']
    .flatMap(modulesIn)
    .filter((path) => !path.startsWith(join('lib', 'transfer')));
  expect(paths.length).toBeGreaterThan(200);
  const { messages } = readLocale('en');
  const found = paths.flatMap((path) =>
    findTexts(readFileSync(join(PROJECT, path), 'utf8'), path.endsWith('x') ? 'tsx' : 'ts')
      .filter((text) => !messages.has(text))
      .map((text) => `${path}: ${text}`),
  );
  expect(found).toEqual([]);
});
