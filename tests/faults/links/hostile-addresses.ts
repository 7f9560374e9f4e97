import { deflateSync } from 'fflate';
import { encodePayload } from '../../../lib/link/payload.ts';
import type { LinkMark } from '../../../lib/model.ts';

const LENGTH = 2_000_000;

const MARK: LinkMark = {
  start: 7,
  length: 60,
  ink: 'sun',
  fingerprint: { tells: 1, hashes: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
};

/** Texts of a payload that are zeros, deflated: they make a thousand times as much. */
const bomb = (zeros: number) =>
  Uint8Array.from(Buffer.concat([Buffer.of(1), deflateSync(new Uint8Array(zeros), { level: 9 })]));
const bombPayload = (zeros: number) => encodePayload([MARK], { texts: bomb(zeros), parent: null });

/** What stands behind `#` in the worst of links, by a name each. */
export const HOSTILE_FRAGMENTS: Readonly<Record<string, string>> = {
  'a bomb of 25 MB': `:~:snip=Ab3.${bombPayload(25_100_000)}`,
  'a bomb of 210 MB': `:~:snip=Ab3.${bombPayload(210_000_000)}`,
  'a bomb of a megabyte, just too large': `:~:snip=Ab3.${bombPayload(2 ** 20 + 1)}`,
  ...Object.fromEntries(
    [
      'A',
      '-',
      '.',
      ')',
      ':~:',
      '%3A~%3A',
      '&',
      '&amp;',
      '&snip=',
      '&text=a',
      '%25',
      '%',
      '#',
      '\u{1f600}',
    ].map((text) => [`2 MB of ${text}`, `:~:snip=Ab3.A${text.repeat(Math.ceil(LENGTH / text.length))}`]),
  ),
  'a text of 2 MB': `:~:text=${'a'.repeat(LENGTH)}&snip=Ab3.A`,
  '100,000 texts': `:~:${'text=the&'.repeat(100_000)}snip=Ab3.A`,
  'scripts in texts': ':~:text=javascript:alert(1)&text=%3Cscript%3Ealert(1)%3C/script%3E&snip=Ab3.A',
  'a script as id': ':~:snip=javascript:alert(1).A',
  '__proto__ as id': ':~:snip=__proto__.A',
  nothing: ':~:snip=',
  'a point': ':~:snip=.',
  'two of them': ':~:snip=Ab3.A&snip=Ab4.A',
};
