import type { Outcome } from './trial.ts';

/** Sentences of one kind that are printed at most: the first ones tell. */
const MOST_REMARKS = 8;

/** Counts what a trial comes upon. */
export interface Ledger {
  /** It was done this many times more. */
  did(times: number): void;
  lost(why: string): void;
  letIn(why: string): void;
  /** A figure or a limit that the table leaves out. */
  remark(sentence: string): void;
  outcome(): Outcome;
}

export function openLedger(): Ledger {
  let times = 0;
  const lost: string[] = [];
  const letIn: string[] = [];
  const remarks: string[] = [];
  const first = (kind: string, sentences: readonly string[]) =>
    sentences.slice(0, MOST_REMARKS).map((sentence) => `${kind}: ${sentence}`);
  return {
    did: (more) => {
      times += more;
    },
    lost: (why) => lost.push(why),
    letIn: (why) => letIn.push(why),
    remark: (sentence) => remarks.push(sentence),
    outcome: () => ({
      times,
      lost: lost.length,
      letIn: letIn.length,
      remarks: [...first('lost', lost), ...first('let in', letIn), ...remarks],
    }),
  };
}
