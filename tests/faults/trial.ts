import type { BrowserName, LaunchOptions, TestBrowser } from '../support/browser.ts';
import type { Fixtures } from '../support/serve-fixtures.ts';

/** Where a trial runs: the built extension in a browser, or code of ours alone, which needs none. */
export type Place = BrowserName | 'node';

/** What a trial is given. */
export interface TrialWorld {
  readonly place: Place;
  /** The short form: few turns of everything, for every run of the tests. */
  readonly isQuick: boolean;
  /** What its random choices are made of, so that a run can be repeated. */
  readonly seed: number;
  readonly fixtures: Fixtures;
  /** Starts a browser with the built extension; it is closed when the trial ends. Not in 'node'. */
  launch(options?: Partial<LaunchOptions>): Promise<TestBrowser>;
}

/** What came of a trial. Both counts have to be 0. */
export interface Outcome {
  /** How many times it was done. */
  readonly times: number;
  /** Rows that had been called saved and are gone or other than they were; and whatever else a reader would miss. */
  readonly lost: number;
  /** What a page, a link or a file could do or learn and must not. */
  readonly letIn: number;
  /** What was lost or let in, a sentence each, for whoever has to find out; figures too that the table leaves out. */
  readonly remarks?: readonly string[];
}

/** One line of the table. */
export interface Trial {
  /** What is done, as the table says it. */
  readonly title: string;
  readonly places: readonly Place[];
  /** Why it is not tried in a browser, where it is not. */
  readonly limits?: Partial<Record<BrowserName, string>>;
  /** Throws where the trial itself could not be made: that counts as lost. */
  run(world: TrialWorld): Promise<Outcome>;
}
