import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../lib/anchor/fingerprint.ts';
import { matchFingerprints } from '../../lib/anchor/match-fingerprint.ts';

function wantedOf(text: string, start: number, end: number) {
  const fingerprint = fingerprintOf({
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  });
  return { start, length: end - start, fingerprint };
}

const page = fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 30, maxLength: 300 });

describe('matchFingerprints', () => {
  test('on the same page every snippet is where it was', () => {
    fc.assert(
      fc.property(page, fc.nat(250), fc.integer({ min: 1, max: 60 }), (text, start, length) => {
        const from = Math.min(start, text.length - 1);
        const to = Math.min(text.length, from + length);
        const [found] = matchFingerprints(text, [wantedOf(text, from, to)]);
        expect(found).toMatchObject({ start: from, end: to });
      }),
    );
  });

  test('text put on top moves every snippet along', () => {
    const text = 'Thenetworkopeneditsthirteenthsession.Delegatesstayuntilsaturday.';
    const start = text.indexOf('Delegates');
    const [found] = matchFingerprints(`Anoticeontopofthepage.${text}`, [wantedOf(text, start, start + 13)]);
    expect(found).toMatchObject({ start: start + 22, end: start + 35 });
  });

  test('a snippet that is gone is not found', () => {
    const text = 'Thenetworkopeneditsthirteenthsession.Delegatesstayuntilsaturday.';
    const start = text.indexOf('Delegates');
    const [found] = matchFingerprints(text.slice(0, start), [wantedOf(text, start, start + 13)]);
    expect(found).toBeNull();
  });

  test('the same words in foreign company are not the snippet', () => {
    const text = 'firstsentence.Itwasraining.lastsentence';
    const start = text.indexOf('It');
    const [found] = matchFingerprints('nothingofthekind:Itwasraining.andthensome', [
      wantedOf(text, start, start + 12),
    ]);
    expect(found).toBeNull();
  });

  test('a short snippet needs two signs: both sides, or one and the position', () => {
    const wanted = wantedOf('aaaaaaaaaaaaaaTokyobbbbbbbbbbbbbb', 14, 19);
    expect(matchFingerprints('xaaaaaaaaaaaaaaTokyoccccccccccccc', [wanted])).toEqual([null]);
    expect(matchFingerprints('aaaaaaaaaaaaaaTokyoccccccccccccc', [wanted])[0]).toMatchObject({ start: 14 });
    expect(matchFingerprints('xaaaaaaaaaaaaaaTokyobbbbbbbbbbbbbb', [wanted])[0]).toMatchObject({ start: 15 });
  });

  test('the answer does not depend on the other snippets', () => {
    fc.assert(
      fc.property(
        page,
        page,
        fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 5 }),
        (before, now, spans) => {
          const wanted = spans.map(([start, length]) => {
            const from = Math.min(start, before.length - 1);
            return wantedOf(before, from, Math.min(before.length, from + length));
          });
          const together = matchFingerprints(now, wanted);
          const alone = wanted.map((one) => matchFingerprints(now, [one])[0]);
          expect(together).toEqual(alone);
        },
      ),
    );
  });
});
