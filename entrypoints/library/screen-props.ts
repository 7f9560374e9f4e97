import type { RunningLibrary } from './start-library.ts';

/** What every screen is given. */
export interface ScreenProps {
  readonly library: RunningLibrary;
}
