import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { readSources, type Source } from './read-sources.ts';

const product = readSources('lib', 'components', 'entrypoints');
const everything = [...product, ...readSources('tests')];

/** The part of lib a path belongs to: its folder, or `model` for the file of that name; null outside lib. */
function partOf(path: string): string | null {
  return /^lib\/([^/.]+)/.exec(path)?.[1] ?? null;
}

/** Which parts of lib and which packages each part of lib may import, beside itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  anchor: ['model'],
  link: ['model', 'nanoid', 'tidy-url', 'fflate', 'uqr'],
  difference: ['diff'],
  search: ['model'],
  page: ['model', 'anchor', 'words'],
  'check-highlight': ['model'],
  store: ['model', 'check-highlight', 'search', 'within', 'dexie'],
  transfer: [
    'model',
    'check-highlight',
    'anchor',
    'link',
    'search',
    'fflate',
    'nanoid',
    '@streamparser/json',
    'papaparse',
  ],
  backup: ['model', 'store', 'transfer'],
  words: ['model', 'messaging', 'public'],
  messaging: ['model', 'wxt'],
};

/** `tidy-url` of `tidy-url/data/rules.js`. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

const offenders = (sources: readonly Source[], isWrong: (source: Source) => boolean) =>
  sources.filter(isWrong).map(({ path }) => path);

test('there is something to look at', () => {
  expect(product.length).toBeGreaterThan(40);
  expect(product.flatMap(({ imports }) => imports).filter((name) => name === 'lib/model.ts')).not.toEqual([]);
});

test('imports point one way: entrypoints, components, lib', () => {
  const wrong = product.flatMap(({ path, imports }) =>
    imports
      .filter(
        (name) =>
          name.startsWith('tests/') ||
          (path.startsWith('lib/') && /^(components|entrypoints)\//.test(name)) ||
          (path.startsWith('components/') && name.startsWith('entrypoints/')),
      )
      .map((name) => `${path} → ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('each part of lib imports only what it may', () => {
  const wrong = product.flatMap(({ path, imports }) => {
    const part = partOf(path);
    if (part === null) return [];
    const allowed = [part, ...(ALLOWED[part] ?? [])];
    return imports
      .filter((name) => !allowed.includes(partOf(name) ?? packageOf(name)))
      .map((name) => `${path} → ${name}`);
  });
  expect(wrong).toEqual([]);
});

test('an entrypoint does not reach into another one', () => {
  const home = (path: string) => path.split('/').slice(0, 2).join('/');
  const wrong = product.flatMap(({ path, imports }) =>
    imports
      .filter((name) => name.startsWith('entrypoints/') && home(name) !== home(path))
      .map((name) => `${path} → ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const importsOf = new Map(product.map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, way: readonly string[]) => {
    if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path) || way.includes(path)) return;
    for (const next of importsOf.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of importsOf.keys()) visit(path, []);
  expect(cycles).toEqual([]);
});

test('own files are imported by their full name, which exists', () => {
  const known = new Set(everything.map(({ path }) => path));
  const wrong = product.flatMap(({ path, imports }) =>
    imports
      .filter((name) => /^(lib|components|entrypoints)\//.test(name) && !known.has(name))
      .map((name) => `${path} → ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('only entrypoints and lib/messaging name the browser', () => {
  const mayName = /^(entrypoints|lib\/messaging)\//;
  const wrong = offenders(
    product,
    ({ path, bareCode, imports }) =>
      !mayName.test(path) &&
      (imports.some((name) => /^(wxt|@wxt-dev|@webext-core)\b/.test(name)) ||
        /(?<![.\w])(?:browser|chrome)\s*[.?[]/.test(bareCode)),
  );
  expect(wrong).toEqual([]);
});

test('no file only passes on what others export', () => {
  expect(offenders(everything, ({ passesOn }) => passesOn)).toEqual([]);
});

test('exports have names, entrypoints excepted', () => {
  const wrong = offenders(
    everything,
    ({ path, bareCode }) => /^export default\b/m.test(bareCode) && !path.startsWith('entrypoints/'),
  );
  expect(wrong).toEqual([]);
});

test('files have names that say something, in kebab-case or, for components, PascalCase', () => {
  const wrong = offenders(everything, ({ path }) => {
    const [name = '', ...endings] = basename(path).split('.');
    const isKebab = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
    const isPascal = endings.join('.') === 'tsx' && /^([A-Z][a-z0-9]*)+$/.test(name);
    return !(isKebab || isPascal) || /^(utils?|helpers?|misc|common)$/.test(name);
  });
  expect(wrong).toEqual([]);
});

test('no file is longer than 300 lines', () => {
  expect(everything.filter(({ lineCount }) => lineCount > 300).map(({ path }) => path)).toEqual([]);
});
