import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which browser this run of the extension tests drives. */
    browserName: 'chromium' | 'firefox';
  }
}
