import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

export interface Source {
  /** Path from the project's folder, such as `lib/model.ts`. */
  readonly path: string;
  readonly lineCount: number;
  /** The code without comments and without what stands in quotes. */
  readonly bareCode: string;
  /** What it imports or passes on: paths of our own files from the project's folder, else package names. */
  readonly imports: readonly string[];
  readonly passesOn: boolean;
}

/** Reads every source file (TypeScript, styles, plain modules) under these folders. */
export function readSources(...folders: readonly string[]): Source[] {
  return folders.flatMap(listFiles).map(readSource);
}

function listFiles(folder: string): string[] {
  return readdirSync(join(PROJECT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (/^tests\/(output|fixtures)$/.test(path)) return [];
    if (statSync(join(PROJECT, path)).isDirectory()) return listFiles(path);
    return /\.(ts|tsx|mjs|css)$/.test(name) ? [path] : [];
  });
}

const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm;
const IMPORT = /(?:^\s*(?:import|export)\b(?:[^'";=()]*?\bfrom)?\s*|\bimport\s*\(\s*)['"]([^'"]+)['"]/gm;

function readSource(path: string): Source {
  const text = readFileSync(join(PROJECT, path), 'utf8');
  const code = text.replace(COMMENT, '');
  const imports = path.endsWith('.css') ? [] : [...code.matchAll(IMPORT)].map(([, name]) => name ?? '');
  return {
    path,
    lineCount: text.trimEnd().split('\n').length,
    bareCode: code.replace(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g, "''"),
    imports: imports.map((name) =>
      name.startsWith('.') ? normalize(join(dirname(path), name.replace(/\?.*$/, ''))) : name,
    ),
    passesOn: /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s*(?:as \w+\s*)?from\b/m.test(code),
  };
}
