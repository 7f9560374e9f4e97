import { describe, expect, it } from 'vitest';
import { applyPending, stillPending, withPending } from '../../entrypoints/popup/pending-changes.ts';
import { sampleHighlight } from '../components/popup-samples.ts';

const a = sampleHighlight({ id: 'a' });
const b = sampleHighlight({ id: 'b' });
const none = new Map();

describe('pending changes', () => {
  it('hide a removed row at once, and are done when the library shows it', () => {
    const removal = withPending(none, 'a', null);
    expect(applyPending([a, b], removal)).toEqual([b]);
    expect(stillPending([a, b], removal)).toEqual(removal);
    expect(stillPending([b], removal)).toEqual(none);
  });

  it('show a row that comes back at once, once, and are done when the library has it', () => {
    const undo = withPending(withPending(none, 'a', null), 'a', a);
    expect(applyPending([b], undo)).toEqual([b, a]);
    expect(applyPending([a, b], undo)).toEqual([b, a]);
    expect(stillPending([b], undo)).toEqual(undo);
    expect(stillPending([a, b], undo)).toEqual(none);
  });

  it('are forgotten where they could not be written', () => {
    expect(withPending(withPending(none, 'a', null), 'a', undefined)).toEqual(none);
  });
});
