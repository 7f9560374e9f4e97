import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** Builds Snipmark's engine as modules that a bench can load: `snipmark` and `snipmark-link`, into dist/. */
const here = import.meta.dirname;
for (const name of ['snipmark', 'snipmark-link']) {
  const bundle = await rolldown({ input: join(here, `${name}.ts`) });
  await bundle.write({
    file: join(here, 'dist', `${name}.js`),
    format: 'esm',
    footer: 'export { adapter as default };',
  });
  await bundle.close();
}
