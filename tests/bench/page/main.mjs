import { engine as apacheQuote } from '../engines/apache-quote.mjs';
import { engine as domAnchor } from '../engines/dom-anchor.mjs';
import { engine as plainReference } from '../engines/plain-reference.mjs';
import { engine as textFragments } from '../engines/text-fragments.mjs';
import { engine as webHighlighter } from '../engines/web-highlighter.mjs';
import { adapter as snipmark } from '../snipmark.ts';
import { adapter as snipmarkLink } from '../snipmark-link.ts';
import { hold } from './hold-index.mjs';
import { measureAccuracy } from './measure-accuracy.mjs';
import { measureCost } from './measure-cost.mjs';

const peers = [domAnchor, apacheQuote, textFragments, webHighlighter];

/** What the parts of the bench call from outside. */
globalThis.bench = {
  accuracy: (options) =>
    measureAccuracy({ ...options, engines: [snipmark, snipmarkLink, plainReference, ...peers] }),
  cost: (options) => measureCost({ ...options, engines: [plainReference, snipmark, snipmarkLink] }),
  hold,
};
