import type { Highlight, Share } from '../model.ts';
import { JSON_FORMAT, JSON_VERSION } from './json-version.ts';
import { pickHighlight, pickShare } from './pick-highlight.ts';

/** What there is to export, in batches; `highlights` with those in the bin. */
export interface JsonSource {
  readonly highlights: AsyncIterable<readonly Highlight[]>;
  readonly shares: AsyncIterable<readonly Share[]>;
}

/** The members of a JSON list, one a line, in pieces. */
async function* members<One>(
  batches: AsyncIterable<readonly One[]>,
  pick: (one: One) => One,
): AsyncGenerator<string> {
  let isFirst = true;
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    const lines = batch.map((one) => JSON.stringify(pick(one))).join(',\n');
    yield isFirst ? lines : `,\n${lines}`;
    isFirst = false;
  }
}

/**
 * Everything that is kept, as `json-format.md` says, in pieces of a file. Reading it gives back the same.
 * @param exportedAt milliseconds since the epoch
 */
export async function* exportJson(
  { highlights, shares }: JsonSource,
  exportedAt: number,
): AsyncGenerator<string> {
  const time = new Date(exportedAt).toISOString();
  const head = `"format":"${JSON_FORMAT}",\n"version":${JSON_VERSION},\n"exportedAt":"${time}"`;
  yield `{${head},\n"highlights":[\n`;
  yield* members(highlights, pickHighlight);
  yield `\n],\n"shares":[\n`;
  yield* members(shares, pickShare);
  yield '\n]}\n';
}
