import type { Protocol } from '../../../lib/messaging/protocol.ts';
import { ALLOWED } from '../../messaging/allowed-senders.ts';
import { RIGHT } from '../../messaging/right-bodies.ts';
import { type Json, wrongBodies } from './malform.ts';
import type { Letter } from './send.ts';

export const TYPES = Object.keys(ALLOWED) as (keyof Protocol)[];

/** By the protocol's sentences: what goes to a marker in a page. */
export const TO_MARKER: readonly (keyof Protocol)[] = [
  'pageState',
  'markSelection',
  'frameRefused',
  'attachMark',
  'describeAnew',
  'keepGuests',
  'revealGuest',
  'dismissGuests',
  'answerRows',
  'revealInPage',
  'goToMark',
  'highlightsChanged',
];

/** And what goes to the document that copies, which logs by itself. */
const TO_OFFSCREEN: readonly (keyof Protocol)[] = ['copyText', 'composeBackup'];

export const TO_BACKGROUND = TYPES.filter(
  (type) => !TO_MARKER.includes(type) && !TO_OFFSCREEN.includes(type),
);

const rightBody = (type: keyof Protocol) => RIGHT[type] as Json | undefined;

/** Right ones: what a sender that may send them would be answered. */
export function rightLetters(types: readonly (keyof Protocol)[]): Letter[] {
  return types.map((type) => ({ type, body: rightBody(type) }));
}

/** Malformed ones, so many of each type. */
export function wrongLetters(types: readonly (keyof Protocol)[], seed: number, each: number): Letter[] {
  return types.flatMap((type, i) =>
    wrongBodies(rightBody(type), seed + i, each).map((body) => ({ type, body })),
  );
}

/** What is no message at all, or none that there is. */
export const NO_LETTERS: readonly Letter[] = [
  ...[null, 0, 1, '', 'openPage', true, [], ['openPage'], {}].map((raw) => ({ raw })),
  ...[
    { type: 'openPage' },
    { type: 5, timestamp: 0 },
    { type: null, timestamp: 0 },
    { type: ['openPage'], timestamp: 0 },
    { type: { toString: 'openPage' }, timestamp: 0 },
    { type: 'openPage', timestamp: '0' },
    { type: 'nothing', timestamp: 0 },
    { type: '', timestamp: 0 },
    ...['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__'].map(
      (type) => ({ type, timestamp: 0, data: { id: 'x' } }),
    ),
  ].map((raw) => ({ raw })),
  { raw: undefined },
];
