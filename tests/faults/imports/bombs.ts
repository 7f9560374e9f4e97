import { makeHighlight } from '../../store/make-highlight.ts';

/** A file that is made while it is read, and what has to come of it. */
export interface Bomb {
  readonly name: string;
  readonly pieces: () => AsyncGenerator<Uint8Array>;
  /** The good rows that it has. */
  readonly good: number;
  /** What the reader of it has to be told at the end; null where all of it can be read. */
  readonly trouble: string | null;
  /** Bytes of it that are read at most; the file may have more. */
  readonly mostRead: number;
}

const encode = (text: string) => new TextEncoder().encode(text);
const GIGABYTE = 2 ** 30;
const PIECE = 2 ** 20;
const OWN = '{"format":"snipmark","version":1,"highlights":[';
const GOOD = JSON.stringify(makeHighlight({ id: 'good' }));
const ALSO_GOOD = JSON.stringify(makeHighlight({ id: 'also-good' }));
const WHOLE = Number.POSITIVE_INFINITY;

/** Text with a part in it that is there so many times. */
async function* repeat(before: string, part: string, times: number, after: string) {
  yield encode(before);
  const perPiece = Math.max(1, Math.floor(PIECE / part.length));
  const piece = encode(part.repeat(perPiece));
  let left = times;
  for (; left >= perPiece; left -= perPiece) yield piece;
  yield encode(part.repeat(left) + after);
}

async function* join(...parts: readonly AsyncGenerator<Uint8Array>[]) {
  for (const part of parts) yield* part;
}

/** @param brackets how many within each other */
export function bombs(brackets: number): Bomb[] {
  const claims = GOOD.replace('"id":"good"', '"id":"good","length":1073741824')
    .replace('"start":10,"end":18', '"start":0,"end":1e15')
    .replace('"distinction":null', `"distinction":${JSON.stringify(VAST)}`);
  return [
    {
      name: 'brackets that open',
      pieces: () => repeat('', '[', brackets, ''),
      good: 0,
      trouble: 'cut-off',
      mostRead: WHOLE,
    },
    {
      name: 'brackets that open and close, between good rows',
      pieces: () =>
        join(repeat(`${OWN}${GOOD},`, '[', brackets, ''), repeat('', ']', brackets, `,${ALSO_GOOD}]}`)),
      good: 2,
      trouble: null,
      mostRead: WHOLE,
    },
    {
      name: 'records within each other, in a note',
      pieces: () =>
        join(
          repeat(`${OWN}${GOOD.slice(0, -1)},"note":`, '{"a":', brackets, '1'),
          repeat('', '}', brackets, `},${ALSO_GOOD}]}`),
        ),
      good: 1,
      trouble: null,
      mostRead: WHOLE,
    },
    {
      name: 'a text of 1 GB',
      pieces: () => repeat(`${OWN}${GOOD},{"id":"`, 'a', GIGABYTE, '"}]}'),
      good: 1,
      trouble: 'too-large',
      mostRead: 64e6,
    },
    {
      name: 'a number of 1 GB',
      pieces: () => repeat(`${OWN}${GOOD},`, '1', GIGABYTE, ']}'),
      good: 1,
      trouble: 'too-large',
      mostRead: 64e6,
    },
    {
      name: 'a list of 1 GB in a row',
      pieces: () => repeat(`${OWN}${GOOD},{"tags":[`, '"",', GIGABYTE / 3, '""]}]}'),
      good: 1,
      trouble: 'too-large',
      mostRead: 256e6,
    },
    {
      name: 'white space of 1 GB',
      pieces: () => repeat(`${OWN}${GOOD},`, ' ', GIGABYTE, ']}'),
      good: 1,
      trouble: 'too-large',
      mostRead: 64e6,
    },
    {
      name: 'rows that are none, 1 GB',
      pieces: () => repeat(`${OWN}${GOOD},`, '0,', GIGABYTE / 2, '0]}'),
      good: 1,
      trouble: 'broken',
      mostRead: 64e6,
    },
    {
      name: 'a cell of 1 GB',
      pieces: () =>
        repeat(
          'Highlight,Title,Author,URL,Note,Location,Date\nWords,,,https://a.example/,,,\n"',
          'a',
          GIGABYTE,
          '',
        ),
      good: 1,
      trouble: 'too-large',
      mostRead: 64e6,
    },
    {
      name: 'notes of 1 GB',
      pieces: () =>
        repeat(
          '2026-09-12\nTitle\nhttps://a.example/\nGroup: Public\nTotal users: 1\nUsers: reader\nTotal annotations: 1\n',
          'a',
          GIGABYTE,
          '',
        ),
      good: 0,
      trouble: 'too-large',
      mostRead: 64e6,
    },
    {
      name: 'sizes of 1 GB, claimed',
      pieces: () => repeat(`{"length":1073741824,${OWN.slice(1)}${claims}`, ' ', 1, ']}'),
      good: 1,
      trouble: null,
      mostRead: WHOLE,
    },
  ];
}

const VAST = {
  places: 1e15,
  place: 1e15,
  sharedBefore: 1e15,
  sharedAfter: 1e15,
  before: [1e15],
  after: [1e15],
  within: [1e15],
  whole: true,
  landmarks: [{ words: 'x', offset: -1e15 }],
  textLength: 1e15,
};
