import { findChromium, findFirefox } from './find-browser.mjs';
import { giveUp, runProgram } from './run-program.mjs';

const BROWSERS = {
  chromium: {
    title: 'Chromium',
    find: findChromium,
    variable: 'CHROMIUM',
    packages: { 'apt-get': 'chromium', dnf: 'chromium', pacman: 'chromium', brew: 'chromium' },
  },
  firefox: {
    title: 'Firefox',
    find: findFirefox,
    variable: 'FIREFOX',
    packages: { 'apt-get': 'firefox-esr', dnf: 'firefox', pacman: 'firefox', brew: 'firefox' },
  },
};

/** Without a font of its own a bare machine paints no letters; by strace, trials count what the disk has confirmed. */
const BESIDE = ['fonts-dejavu-core', 'strace'];

/** @returns how each package manager installs a package, by the commands to run */
const COMMANDS = {
  'apt-get': (name) => [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', name, ...BESIDE],
  ],
  dnf: (name) => [['dnf', 'install', '-y', name]],
  pacman: (name) => [['pacman', '-Sy', '--noconfirm', name]],
  brew: (name) => [['brew', 'install', '--cask', name]],
};

/**
 * Finds the browser, or installs it by the system's package manager where that needs no password; else ends
 * with a sentence that names what to install.
 * @param {'chromium' | 'firefox'} name
 * @returns {Promise<string>} path of the program
 */
export async function ensureBrowser(name) {
  const { title, find, variable, packages } = BROWSERS[name];
  const path = find();
  if (path !== null) return path;
  const manager = await findManager();
  const advice = `Please install ${title} (Debian: apt install ${packages['apt-get']}), or set ${variable} to the path of one.`;
  if (manager === null) giveUp(`${title} was not found. ${advice}`);
  console.log(`Installing ${title} with ${manager} …`);
  const prefix = await rightsPrefix(manager);
  if (prefix === null) {
    giveUp(`${title} was not found, and installing it here needs a password. ${advice}`);
  }
  for (const command of COMMANDS[manager](packages[manager])) {
    const [program, ...args] = [...prefix, ...command];
    // A failed refresh of the lists is no reason to stop: the package may be known already.
    const code = await runProgram(program, args, { quiet: true });
    if (code !== 0 && !command.includes('update')) giveUp(`${title} could not be installed. ${advice}`);
  }
  return find() ?? giveUp(`${title} was installed but is not to be found. ${advice}`);
}

async function findManager() {
  for (const manager of Object.keys(COMMANDS)) {
    if ((await runProgram(manager, ['--version'], { quiet: true })) === 0) return manager;
  }
  return null;
}

/** What to put before a command so that it may install: nothing, sudo without a password, or null: it may not. */
async function rightsPrefix(manager) {
  if (manager === 'brew' || process.getuid?.() === 0) return [];
  return (await runProgram('sudo', ['-n', 'true'], { quiet: true })) === 0 ? ['sudo', '-n'] : null;
}
