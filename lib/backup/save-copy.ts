import { UNHARMED } from '../store/full-disk.ts';
import { openPrivateFolder } from '../store/private-folder.ts';
import { COPY_FOLDER, createSecondCopy } from '../store/second-copy.ts';
import { copyBlob } from './backup-blob.ts';
import { backupName } from './backup-name.ts';
import { downloadFile } from './download-file.ts';

/**
 * Lets the reader save what the second copy has as a file that can be imported, with what is in the bin; for when the
 * database cannot be read. Resolves to how many marks it holds, those in the bin not counted.
 * @param at milliseconds since the epoch
 */
export async function saveCopy(at: number): Promise<number> {
  const copy = createSecondCopy(openPrivateFolder(COPY_FOLDER, UNHARMED));
  const { blob, marks } = await copyBlob(copy, at);
  downloadFile(blob, backupName(at));
  return marks;
}
