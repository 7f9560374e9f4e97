// Downloads old and new versions of long documents and writes cache/pairs.json: [{ name, old, new }].
// Of each package only the text of its documents is kept, in cache/texts.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { extractParagraphs } from './extract.mjs';
import { documents, packages } from './sources.mjs';

const cache = join(import.meta.dirname, 'cache');
const shortest = 25_000;
const longest = 600_000;

const textPath = (document, version) => join(cache, 'texts', `${document.name}-${version}.txt`);

function unpack(name, version, folder) {
  const args = ['pack', `${name}@${version}`, '--silent', '--ignore-scripts', '--pack-destination', folder];
  execFileSync('npm', args, { stdio: 'ignore' });
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  execFileSync('tar', ['-xzf', join(folder, archive), '-C', folder, '--strip-components=1']);
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path).sort();
  return files.map((file) => join(path, file));
}

function readDocument(document, folder) {
  const paths = document.files.flatMap((file) => filesOf(join(folder, file)));
  const kept = paths.filter((path) => !document.except?.includes(basename(path)));
  const text = kept.flatMap((path) => extractParagraphs(path, readFileSync(path, 'utf8'))).join('\n');
  return text.length > longest ? text.slice(0, text.lastIndexOf('\n', longest)) : text;
}

function fetchTexts(name, version) {
  const missing = documents.filter((one) => one.package === name && !existsSync(textPath(one, version)));
  if (missing.length === 0) return;
  console.log(`downloading ${name} ${version}`);
  const folder = mkdtempSync(join(tmpdir(), 'revision-'));
  try {
    unpack(name, version, folder);
    for (const document of missing)
      writeFileSync(textPath(document, version), readDocument(document, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each version with the next one, and the oldest with the newest; texts that are short or the same are left out. */
function pairsOf(document) {
  const versions = packages[document.package];
  const texts = versions.map((version) => readFileSync(textPath(document, version), 'utf8'));
  const steps = versions.slice(1).map((_, index) => [index, index + 1]);
  if (versions.length > 2) steps.push([0, versions.length - 1]);
  return steps
    .map(([from, to]) => ({
      name: `${document.name} ${versions[from]} ${versions[to]}`,
      old: texts[from],
      new: texts[to],
    }))
    .filter((pair) => Math.min(pair.old.length, pair.new.length) >= shortest && pair.old !== pair.new);
}

mkdirSync(join(cache, 'texts'), { recursive: true });
for (const [name, versions] of Object.entries(packages))
  for (const version of versions) fetchTexts(name, version);
const pairs = documents.flatMap(pairsOf);
writeFileSync(join(cache, 'pairs.json'), JSON.stringify(pairs));
for (const pair of pairs) console.log(`${pair.name}: ${pair.old.length} and ${pair.new.length} characters`);
console.log(`${pairs.length} pairs`);
