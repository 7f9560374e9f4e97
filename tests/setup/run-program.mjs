import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Folder of the programs that the packages bring, a current Node among them. */
const PROGRAMS = join(PROJECT, 'node_modules', '.bin');

/**
 * Runs a program in the project's folder, the packages' programs found first.
 * With `quiet`, nothing is shown unless it fails; then all it said is. With `later`, all it said is shown at its end.
 * @returns {Promise<number>} its exit code; 127 if there is no such program
 */
export function runProgram(program, args, { quiet = false, later = false } = {}) {
  return new Promise((resolve) => {
    const env = { ...process.env, PATH: `${PROGRAMS}${delimiter}${process.env.PATH}` };
    const isHeld = quiet || later;
    const stdio = isHeld ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    const child = spawn(program, args, { cwd: PROJECT, env, stdio });
    const said = [];
    child.stdout?.on('data', (part) => said.push(part));
    child.stderr?.on('data', (part) => said.push(part));
    child.on('error', () => resolve(127));
    child.on('close', (code) => {
      if (later || (quiet && code !== 0)) process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

/** Says a sentence for people and ends with exit code 1. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}
