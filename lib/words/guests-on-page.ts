import { counted, isolate, sentence, texts } from './say.ts';

const sharedBy = sentence('guestCardSharedBy');
const changedFrom = sentence('guestCardChangedFrom');

/** What the card of a snippet that came by a link says. */
export const GUEST_CARD = {
  ...texts({
    name: 'guestCardName',
    shared: 'guestCardShared',
    changed: 'guestCardChanged',
    keep: 'guestCardKeep',
  }),
  sharedBy: (name: string) => (name === '' ? GUEST_CARD.shared : sharedBy(isolate(name))),
  changedFrom: (words: string) => changedFrom(isolate(words)),
  keepAll: sentence('guestCardKeepAll'),
};

const arrived = { byNobody: counted('barShared'), bySomebody: counted('barSharedBy') };

const answered = {
  byNobody: counted('barAnswer'),
  byNobodyBeside: counted('barAnswerBeside'),
  bySomebody: counted('barAnswerBy'),
  bySomebodyBeside: counted('barAnswerByBeside'),
};

const changed = {
  ...texts({ only: 'barChangedOnly', all: 'barChangedAll' }),
  some: counted('barChangedSome'),
};

const gone = { all: counted('barGoneAll'), some: counted('barGoneSome') };

const itSaid = sentence('commonItSaid');

/** What the notice says to a reader who came by a link. */
export const GUESTS = {
  ...texts({
    notesLost: 'barNotesLost',
    damaged: 'barDamaged',
    future: 'barFuture',
    translated: 'barTranslatedGuests',
  }),
  instead: texts({
    error: 'barInsteadError',
    'sign-in': 'barInsteadSignIn',
    part: 'barInsteadPart',
  }),
  shared: (count: number, name = '') =>
    name === '' ? arrived.byNobody(count) : arrived.bySomebody(count, isolate(name)),
  /** A link that answers one of the reader's: `yours` of its snippets are their own. */
  answer(count: number, yours: number, name: string): string {
    if (name === '') return yours > 0 ? answered.byNobodyBeside(count, yours) : answered.byNobody(count);
    return yours > 0
      ? answered.bySomebodyBeside(count, isolate(name), yours)
      : answered.bySomebody(count, isolate(name));
  },
  /** A link of the browser's own kind, without Snipmark's part. */
  native: counted('barNative'),
  changed(count: number, total: number): string {
    if (count < total) return changed.some(count);
    return total === 1 ? changed.only : changed.all;
  },
  alreadyYours: counted('barAlreadyYours'),
  kept: counted('commonKept'),
  gone: (count: number, total: number) => (count === total ? gone.all(total) : gone.some(count, total)),
  itSaid: (words: string) => itSaid(isolate(words)),
  andMore: counted('barAndMore'),
  /** So many of the link's snippets arrived, of so many. */
  cut: counted('barCut'),
  damagedPartly: counted('barDamagedPartly'),
};
