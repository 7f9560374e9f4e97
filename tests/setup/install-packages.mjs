import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, PROJECT, runProgram } from './run-program.mjs';

/** Makes sure that the packages stand in node_modules exactly as locked; does nothing when they do. */
export async function installPackages() {
  if (areInstalled()) return;
  console.log('Installing packages as locked …');
  // Not `npm ci`: it refuses a lockfile that lacks packages of other systems, as some registries do not have
  // them all. With every version pinned, this installs what is locked, and `--no-save` changes no file of ours.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await runProgram('npm', args, { quiet: true });
  if (code !== 0 || !areInstalled()) {
    giveUp('The packages could not be installed as locked; the words of npm, if any, are above.');
  }
}

/** npm writes what it has installed into a lockfile of its own, last of all. */
function areInstalled() {
  const installed = readPackages(join(PROJECT, 'node_modules', '.package-lock.json'));
  const locked = readPackages(join(PROJECT, 'package-lock.json'));
  if (installed === null || locked === null) return false;
  if (!existsSync(join(PROJECT, 'node_modules', '.bin', 'node'))) return false;
  return Object.entries(locked).every(([path, { version, optional }]) => {
    const there = installed[path];
    // Optional packages are those for other systems.
    return path === '' || (there === undefined ? optional === true : there.version === version);
  });
}

function readPackages(path) {
  if (!existsSync(path)) return null;
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}
