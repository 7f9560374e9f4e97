import type { Ink, LinkMark } from '../../lib/model.ts';
import type { PlainMark } from './second-implementation/plain-link.ts';

/** A mark as the test vectors and the second implementation write it. */
export const toPlain = ({ start, length, ink, fingerprint: { tells, hashes } }: LinkMark): PlainMark => ({
  start,
  length,
  ink,
  tells,
  hashes: Buffer.from(hashes).toString('hex'),
});

export const toMark = ({ start, length, ink, tells, hashes }: PlainMark): LinkMark => ({
  start,
  length,
  ink: ink as Ink,
  fingerprint: { tells, hashes: [...Buffer.from(hashes, 'hex')] },
});
