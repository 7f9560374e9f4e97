import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './tests/setup/find-browser.mjs';

const chromiumArgs = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];

/** Long enough for properties that are tried hundreds of times, beside another run on the same machine. */
const PATIENT_MS = 60_000;

/** Gives tests the English texts; those of the built extension read what they expect from it, too. */
const setupFiles = ['tests/setup/speak-english.ts'];

/** The same test files once for each browser; `inject('browserName')` tells them which. */
const extensionProject = (browserName: 'chromium' | 'firefox') => ({
  test: {
    name: browserName,
    environment: 'node' as const,
    setupFiles,
    include: ['tests/extension/**/*.test.ts'],
    provide: { browserName },
    fileParallelism: false,
    // What the files import keeps nothing of its own, and need not be read anew for each of them.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A browser on a busy machine, beside another one, may drop an input event; the report says which tests needed it.
    retry: 2,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles,
          testTimeout: PATIENT_MS,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.dom.test.ts', 'tests/extension/**'],
        },
      },
      {
        test: {
          name: 'dom',
          setupFiles,
          testTimeout: PATIENT_MS,
          include: ['tests/**/*.dom.test.ts', 'tests/**/*.dom.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? undefined, args: chromiumArgs },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
        // Texts are imported from there, as what they are, and nothing is served.
        publicDir: false,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      },
      extensionProject('chromium'),
      extensionProject('firefox'),
    ],
  },
});
