import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const WHERE = 'http://127.0.0.1/isolated*';

/** Writes an unpacked extension whose content script is this one, for the bench's own pages alone. */
export async function writeExtension(folder, script) {
  await mkdir(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Bench',
    version: '1.0',
    host_permissions: ['http://127.0.0.1/*'],
    content_scripts: [{ matches: [WHERE], js: ['content.js'], run_at: 'document_idle' }],
    browser_specific_settings: { gecko: { id: 'bench@snipmark.example' } },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'content.js'), script);
  return folder;
}
