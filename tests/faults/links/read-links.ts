import { readFileSync } from 'node:fs';
import { readLink } from '../../../entrypoints/marker/read-link.ts';
import { matchFingerprints } from '../../../lib/anchor/match-fingerprints.ts';
import { normalise } from '../../../lib/anchor/normalise.ts';
import { runNow } from '../../../lib/anchor/run-slices.ts';
import type { LinkMark } from '../../../lib/model.ts';
import { seededRandom } from '../../bench/revisions/random.mjs';
import { toMark } from '../../link/plain-mark.ts';
import type { LinkVector, Vectors } from '../../link/second-implementation/make-vectors.ts';
import { spoilPayload } from '../../link/spoil-payload.ts';
import { openLedger } from '../ledger.ts';
import type { Outcome, TrialWorld } from '../trial.ts';
import { HOSTILE_FRAGMENTS } from './hostile-addresses.ts';

/** One reading of a link takes no longer than this, in milliseconds, on a busy machine too: 2 MB are read in one to two seconds, each character once. */
const LONGEST = 4000;
/** And no more memory, in bytes; with what nobody has collected. */
const MOST_MEMORY = 500e6;

const BESIDE_PAGES = [
  'javascript:alert(1)',
  'data:text/html,x',
  'https://',
  '',
  'about:blank',
  'x',
  'file:///etc/hosts',
  'https://a.example/',
];

/** Real links, made by the second implementation of the format from its document. */
const { links }: Vectors = JSON.parse(
  readFileSync(new URL('../../fixtures/link-vectors.json', import.meta.url), 'utf8'),
);
const words = new Set(links.flatMap(({ marks }) => marks.map((mark) => normalise(mark.words))));
const own = new Set(links.flatMap(({ marks }) => marks.map((mark) => JSON.stringify(toMark(mark)))));

/** What these marks would be painted on. */
function paintedWords(page: string, marks: readonly LinkMark[]): string[] {
  const text = normalise(page);
  return runNow(matchFingerprints(text, marks)).flatMap((match) =>
    match ? [text.slice(match.start, match.end)] : [],
  );
}

/**
 * Seen to fail, of 5,413: marks' checks are not compared (`payload-entry.ts`): 1 let in, '3767 marks that no link has were
 * believed'; no limit to payloads and to what they are inflated to (`payload.ts`, `inflate-capped.ts`): 1 let in, a reading
 * of 5.4 s.
 */
export async function readLinks({ isQuick, seed }: TrialWorld): Promise<Outcome> {
  const ledger = openLedger();
  let longest = 0;
  let byChance = 0;
  const read = (name: string, address: string, page: LinkVector['page'] | null): void => {
    ledger.did(1);
    const start = performance.now();
    try {
      const link = readLink(address);
      longest = Math.max(longest, performance.now() - start);
      if (link?.shareId == null) return;
      if (link.guests.length !== link.marks.length)
        ledger.letIn(`${name}: ${link.guests.length} snippets of ${link.marks.length}`);
      const foreign = link.marks.filter((mark) => !own.has(JSON.stringify(mark)));
      byChance += foreign.length;
      if (page === null || foreign.length === 0) return;
      for (const painted of paintedWords(page.text, foreign))
        if (!words.has(painted)) ledger.letIn(`${name}: '${painted}' was painted: ${address.slice(0, 300)}`);
    } catch (error) {
      ledger.letIn(`${name}: ${error}: ${address.slice(0, 300)}`);
    }
  };

  for (const { about, link, page } of links)
    for (let length = 0; length <= link.length; length += isQuick ? 7 : 1)
      read(`cut of ${about}`, link.slice(0, length), page);

  const random = seededRandom(String(seed));
  const tails = links.map(({ link }) => link.slice(link.indexOf(':~:')));
  const payloads = links.map(({ payload }) => payload);
  for (let i = 0; i < (isQuick ? 5000 : 100_000); i++) {
    const at = i % links.length;
    const { about, link, page, payload } = links[at] as LinkVector;
    const spoilt =
      i % 2
        ? spoilPayload(tails[at] as string, tails, random)
        : link.slice(link.indexOf(':~:')).replace(payload, () => spoilPayload(payload, payloads, random));
    read(`mutation of ${about}`, link.slice(0, link.indexOf(':~:')) + spoilt, page);
  }
  // Where letters moved, the next mark is confirmed by chance once in 2,048: 49 times in 100,000, give or take 40.
  if (byChance > 90) ledger.letIn(`${byChance} marks that no link has were believed.`);

  const { rss } = process.memoryUsage();
  let memory = 0;
  for (const [name, fragment] of Object.entries(HOSTILE_FRAGMENTS)) {
    read(name, `https://a.example/#${fragment}`, links[0]?.page ?? null);
    memory = Math.max(memory, process.memoryUsage().rss - rss);
  }
  for (const address of BESIDE_PAGES)
    for (const { link } of links) read(`at ${address}`, address + link.slice(link.indexOf('#')), null);

  const figures = `The slowest reading took ${longest.toFixed()} ms; ${(memory / 1e6).toFixed()} MB were taken; ${byChance} marks confirmed by chance.`;
  if (longest > LONGEST || memory > MOST_MEMORY) ledger.letIn(figures);
  ledger.remark(figures);
  return ledger.outcome();
}
