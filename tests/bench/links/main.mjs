import { measureSizes } from './measure-sizes.mjs';
import { measureTimes } from './measure-times.mjs';

/** What `run.mjs` calls from outside. */
globalThis.benchLinks = { measureSizes, measureTimes };
