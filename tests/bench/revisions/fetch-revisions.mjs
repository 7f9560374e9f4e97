// Downloads old and new versions of long documents and writes cache/pairs.json: [{ name, old, new }].
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { extractParagraphs } from './extract.mjs';
import { documents, packages } from './sources.mjs';

const cache = join(import.meta.dirname, 'cache');
const shortest = 25_000;
const longest = 600_000;

function folderOf(name, version) {
  return join(cache, `${name.replace('@', '').replace('/', '-')}-${version}`);
}

function download(name, version) {
  const folder = folderOf(name, version);
  if (existsSync(folder)) return;
  console.log(`downloading ${name} ${version}`);
  const args = ['pack', `${name}@${version}`, '--silent', '--ignore-scripts', '--pack-destination', cache];
  execFileSync('npm', args, { stdio: 'ignore' });
  mkdirSync(folder);
  execFileSync('tar', ['-xzf', `${folder}.tgz`, '-C', folder, '--strip-components=1']);
  rmSync(`${folder}.tgz`);
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .map((file) => join(path, file));
}

function readDocument(document, version) {
  const root = folderOf(document.package, version);
  const paths = document.files.flatMap((file) => filesOf(join(root, file)));
  const kept = paths.filter((path) => !document.except?.includes(basename(path)));
  const text = kept.flatMap((path) => extractParagraphs(path, readFileSync(path, 'utf8'))).join('\n');
  return text.length > longest ? text.slice(0, text.lastIndexOf('\n', longest)) : text;
}

function pairsOf(document) {
  const versions = packages[document.package];
  const texts = versions.map((version) => readDocument(document, version));
  // Each version with the next one, and the oldest with the newest.
  const steps = versions.slice(1).map((_, index) => [index, index + 1]);
  if (versions.length > 2) steps.push([0, versions.length - 1]);
  return steps
    .filter(([from, to]) => texts[from].length >= shortest && texts[to].length >= shortest)
    .filter(([from, to]) => texts[from] !== texts[to])
    .map(([from, to]) => ({
      name: `${document.name} ${versions[from]} ${versions[to]}`,
      old: texts[from],
      new: texts[to],
    }));
}

mkdirSync(cache, { recursive: true });
for (const [name, versions] of Object.entries(packages))
  for (const version of versions) download(name, version);
const pairs = documents.flatMap(pairsOf);
writeFileSync(join(cache, 'pairs.json'), JSON.stringify(pairs));
for (const pair of pairs) console.log(`${pair.name}: ${pair.old.length} and ${pair.new.length} characters`);
console.log(`${pairs.length} pairs`);
