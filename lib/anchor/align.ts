const MATCH = 2;
const MISMATCH = -3;
/** What it costs to leave something out on one side, however much: words come and go by the sentence. */
const GAP = -7;

/** How the best alignment up to a cell ends: nowhere, with a pair, or with a gap on one side. */
const START = 0;
const PAIR = 1;
const SKIP_FIRST = 2;
const SKIP_SECOND = 3;
const STEP = 3;
/** The gap that ends in a cell began earlier than with its last character. */
const LONGER_FIRST = 4;
const LONGER_SECOND = 8;

/**
 * Lays two pieces of text side by side so that as much as possible agrees, in order and in few long stretches
 * (Gotoh 1982, local, with gaps that cost nothing to extend). Gives, for each code unit of the first, the offset
 * of the same one in the second, -1 where it has none. Time and bytes grow with the product of the lengths.
 */
export function align(first: string, second: string): Int32Array {
  const columns = second.length + 1;
  const steps = new Uint8Array((first.length + 1) * columns);
  const { row, column } = fill(first, second, steps);
  return trace(first, second, steps, row, column);
}

/** Writes the best step to each cell; gives the cell where the best of all alignments ends. */
function fill(
  first: string,
  second: string,
  steps: Uint8Array,
): { readonly row: number; readonly column: number } {
  const columns = second.length + 1;
  const scores = new Int32Array(columns);
  const skips = new Int32Array(columns).fill(GAP);
  let best = { row: 0, column: 0 };
  let bestScore = 0;
  for (let row = 1; row <= first.length; row++) {
    const unit = first.charCodeAt(row - 1);
    let skip = GAP;
    // Score of the cell above and to the left.
    let corner = 0;
    for (let column = 1; column < columns; column++) {
      const above = scores[column] as number;
      let longer = 0;
      let down = above + GAP;
      if ((skips[column] as number) > down) {
        down = skips[column] as number;
        longer |= LONGER_FIRST;
      }
      skips[column] = down;
      const across = (scores[column - 1] as number) + GAP;
      if (skip > across) longer |= LONGER_SECOND;
      else skip = across;
      const isSame = unit === second.charCodeAt(column - 1);
      let score = corner + (isSame ? MATCH : MISMATCH);
      let step = PAIR;
      if (down > score) {
        score = down;
        step = SKIP_FIRST;
      }
      if (skip > score) {
        score = skip;
        step = SKIP_SECOND;
      }
      if (score <= 0) {
        score = 0;
        step = START;
      }
      corner = above;
      scores[column] = score;
      steps[row * columns + column] = step | longer;
      if (score > bestScore) {
        bestScore = score;
        best = { row, column };
      }
    }
  }
  return best;
}

function trace(
  first: string,
  second: string,
  steps: Uint8Array,
  lastRow: number,
  lastColumn: number,
): Int32Array {
  const columns = second.length + 1;
  const partners = new Int32Array(first.length).fill(-1);
  let row = lastRow;
  let column = lastColumn;
  let gap = START;
  while (row > 0 && column > 0) {
    const cell = steps[row * columns + column] as number;
    const step = gap === START ? cell & STEP : gap;
    if (step === START) break;
    if (step === PAIR) {
      row--;
      column--;
      if (first[row] === second[column]) partners[row] = column;
    } else if (step === SKIP_FIRST) {
      gap = cell & LONGER_FIRST ? SKIP_FIRST : START;
      row--;
    } else {
      gap = cell & LONGER_SECOND ? SKIP_SECOND : START;
      column--;
    }
  }
  return partners;
}
