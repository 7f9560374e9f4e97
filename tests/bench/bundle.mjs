import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const highlighter = join(dirname(fileURLToPath(import.meta.resolve('web-highlighter/package.json'))), 'src');

/** One of the bench's scripts for a page, as text that needs no imports. */
export async function bundleScript(input) {
  const bundle = await rolldown({
    input: join(import.meta.dirname, input),
    platform: 'browser',
    resolve: { alias: { 'web-highlighter-source': highlighter, '@src': highlighter } },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    onLog() {},
  });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  return output[0].code;
}
