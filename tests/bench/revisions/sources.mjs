/** Published packages whose documentation exists in several versions, oldest version first. */
export const packages = {
  npm: ['7.24.2', '8.19.4', '9.9.4', '10.9.2'],
  '@types/vscode': ['1.40.0', '1.60.0', '1.80.0', '1.95.0'],
  '@types/node': ['16.18.0', '18.19.0', '20.17.0', '22.10.0'],
  electron: ['16.0.0', '22.0.0', '28.0.0', '33.0.0'],
  'playwright-core': ['1.20.0', '1.30.0', '1.40.0', '1.49.0'],
  typescript: ['4.0.2', '4.9.5', '5.6.2'],
  ajv: ['4.11.8', '5.5.2', '6.12.6'],
  axios: ['0.27.2', '1.2.0', '1.7.2'],
  commander: ['8.3.0', '12.1.0'],
  got: ['9.6.0', '11.0.0', '11.8.0'],
};

const node = (module) => ({ name: `node-${module}`, package: '@types/node', files: [`${module}.d.ts`] });

/**
 * The documents: each is made of one or several files of a package. A folder stands for all its files;
 * `except` leaves out files (copies of another page, or pages which are a document of their own).
 */
export const documents = [
  { name: 'npm-commands', package: 'npm', files: ['docs/output/commands'] },
  { name: 'npm-config', package: 'npm', files: ['docs/output/using-npm/config.html'] },
  {
    name: 'npm-manual',
    package: 'npm',
    files: ['docs/output/configuring-npm', 'docs/output/using-npm'],
    except: ['npm-json.html', 'npm-shrinkwrap-json.html', 'config.html'],
  },
  { name: 'vscode', package: '@types/vscode', files: ['index.d.ts'] },
  ...['fs', 'http', 'http2', 'crypto', 'process', 'buffer', 'stream', 'util'].map(node),
  { name: 'electron', package: 'electron', files: ['electron.d.ts'] },
  { name: 'playwright', package: 'playwright-core', files: ['types/types.d.ts'] },
  { name: 'dom', package: 'typescript', files: ['lib/lib.dom.d.ts'] },
  { name: 'ajv', package: 'ajv', files: ['README.md'] },
  { name: 'axios', package: 'axios', files: ['README.md'] },
  { name: 'commander', package: 'commander', files: ['Readme.md'] },
  { name: 'got', package: 'got', files: ['readme.md'] },
];
