import { spawn, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestBrowser } from '../../support/browser.ts';

/** The files of Snipmark's database, and of nothing else: the second copy lies in others. */
const DATABASE_FILES = {
  chromium: /\/IndexedDB\/chrome-extension_[^/]*\.leveldb\//,
  // Firefox writes a database's name by turns from its two ends.
  firefox: /\/moz-extension[^/^]*\/idb\/\d+sknriapm\.sqlite/,
};

/** Why what a browser puts on the disk cannot be counted here; null where it can. */
export function whyUntraced(): string | null {
  if (spawnSync('strace', ['-V']).error) return 'strace is not installed';
  // As the trial does it: of a process that is there already.
  const probe = spawnSync('sh', ['-c', 'sleep 0.2 & exec strace -qq -o /dev/null -p $!']);
  return probe.status === 0 ? null : 'strace may not look at other processes here';
}

/** Counts how often the browser has waited for the disk to have all of Snipmark's database. */
export interface SyncTrace {
  /** So far: a call that has come back counts at once. */
  count(): Promise<number>;
  stop(): Promise<void>;
}

export async function traceSyncs({ name, processId, profileDir }: TestBrowser): Promise<SyncTrace> {
  const file = join(profileDir, 'syncs.txt');
  const args = ['-f', '-y', '-e', 'trace=fsync,fdatasync', '-o', file, '-p', String(processId())];
  const strace = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise<void>((resolve, reject) => {
    strace.stderr.on('data', (said) => String(said).includes('attached') && resolve());
    strace.on('exit', () => reject(new Error('strace ended before it began.')));
  });
  return {
    count: async () => countDone(await readFile(file, 'utf8'), DATABASE_FILES[name]),
    async stop() {
      const ended = new Promise((resolve) => strace.on('exit', resolve));
      strace.kill('SIGINT');
      await ended;
    },
  };
}

/** A line is a call that has come back, or, where others came between, two: it begins, it is resumed. */
function countDone(text: string, files: RegExp): number {
  const begun = new Set<string>();
  let count = 0;
  for (const line of text.split('\n')) {
    const thread = line.split(' ', 1)[0] as string;
    const isOurs = files.test(line);
    if (isOurs && line.endsWith('<unfinished ...>')) begun.add(thread);
    const isDone = line.endsWith(' = 0') && (isOurs || begun.delete(thread));
    if (isDone) count += 1;
  }
  return count;
}
