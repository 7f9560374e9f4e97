import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { compile } from 'svelte/compiler';

const FRAMEWORKS = new URL('../fixtures/frameworks/', import.meta.url);

/** The frameworks that fixtures are made with, a folder each, and what is to be bundled of it. */
const APPS = {
  react: 'app.jsx',
  vue: 'app.js',
  svelte: 'app.js',
  lit: 'app.js',
  turbo: 'app.js',
  htmx: 'app.js',
};

export type AppName = keyof typeof APPS;

export function isAppName(name: string | undefined): name is AppName {
  return name !== undefined && Object.hasOwn(APPS, name);
}

/** What a build of Vue that compiles templates wants to be told. */
const VUE_FLAGS = {
  __VUE_OPTIONS_API__: 'true',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
};

const svelte: Plugin = {
  name: 'svelte',
  async load(id) {
    if (!id.endsWith('.svelte')) return null;
    return compile(await readFile(id, 'utf8'), { filename: id, generate: 'client', dev: false }).js.code;
  },
};

/** A fixture's script with its framework in it, as sites ship it. */
export async function bundleApp(name: AppName): Promise<string> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL(`${name}/${APPS[name]}`, FRAMEWORKS)),
    platform: 'browser',
    tsconfig: false,
    plugins: [svelte],
    resolve: {
      alias: { vue: 'vue/dist/vue.esm-bundler.js' },
      conditionNames: ['browser', 'production', 'import'],
    },
    transform: {
      define: { 'process.env.NODE_ENV': '"production"', ...VUE_FLAGS },
      jsx: { runtime: 'automatic', importSource: 'react' },
    },
    onLog() {},
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}
