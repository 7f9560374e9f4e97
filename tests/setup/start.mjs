import { parseArgs } from 'node:util';
import { ensureBrowser } from './install-browser.mjs';
import { installPackages } from './install-packages.mjs';
import { giveUp, runProgram } from './run-program.mjs';

const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
if (values.browser !== 'chromium' && values.browser !== 'firefox') {
  giveUp('Say --browser chromium or --browser firefox.');
}

await installPackages();
await ensureBrowser(values.browser);
console.log('Building Snipmark …');
const target = values.browser === 'firefox' ? 'firefox' : 'chrome';
if ((await runProgram('wxt', ['build', '-b', target], { quiet: true })) !== 0) {
  giveUp('The build failed; its words are above.');
}
process.exit(await runProgram('node', ['tests/demo/run-demo.ts', values.browser]));
