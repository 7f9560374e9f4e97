import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { builtExtension } from '../support/profile.ts';

test('what every page loads is at most 2 kB', () => {
  const build = builtExtension(inject('browserName') === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
  expect(statSync(join(build, 'loader.js')).size).toBeLessThanOrEqual(2000);
});
