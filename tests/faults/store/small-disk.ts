import { spawnSync } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own for a profile, which can be filled to the last byte. */
export interface SmallDisk {
  readonly profileDir: string;
  fill(): Promise<void>;
  /** Takes away again what filled it. */
  free(): Promise<void>;
  remove(): Promise<void>;
}

const mount = (dir: string, size: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', dir]).status === 0;
const unmount = (dir: string) => spawnSync('umount', ['-l', dir]);

/** Why there can be no small disk here; null where there can. */
export async function whyNoSmallDisk(): Promise<string | null> {
  const dir = await mkdtemp(join(tmpdir(), 'snipmark-disk-'));
  const isMounted = mount(dir, '1m');
  if (isMounted) unmount(dir);
  await rm(dir, { recursive: true });
  return isMounted ? null : 'a disk that can be filled may not be mounted here';
}

export async function mountSmallDisk(): Promise<SmallDisk> {
  const profileDir = await mkdtemp(join(tmpdir(), 'snipmark-disk-'));
  if (!mount(profileDir, '300m')) throw new Error('The disk could not be mounted.');
  const filling = join(profileDir, 'filling');
  return {
    profileDir,
    async fill() {
      const file = await open(filling, 'a');
      for (const size of [1 << 20, 4096]) {
        const zeros = Buffer.alloc(size);
        while (
          await file.write(zeros).then(
            ({ bytesWritten }) => bytesWritten === size,
            () => false,
          )
        ) {}
      }
      await file.close();
    },
    free: () => rm(filling, { force: true }),
    async remove() {
      unmount(profileDir);
      await rm(profileDir, { recursive: true, force: true });
    },
  };
}
