import { readFragmentDirective } from '../../../lib/link/fragment-directive.ts';
import { decodePayload } from '../../../lib/link/payload.ts';
import { unpackTexts } from '../../../lib/link/unpack-texts.ts';
import vectors from '../../fixtures/link-vectors.json';
import { randomPayload, SUBSTITUTES, spoilPayload } from '../../link/spoil-payload.ts';
import { seededRandom } from '../revisions/random.mjs';

/** The slowest of a kind are timed so often again: what was slow by itself stays so, what the machine did does not. */
const AGAIN = 5;
const SLOWEST = 20;

/** All that happens to an address before anything is looked for on the page. */
async function readAll(address) {
  const { texts } = decodePayload(readFragmentDirective(address).snip?.payload ?? '');
  if (texts) unpackTexts(texts);
}

const ofPayload = (payload) => `https://example.org/#:~:snip=Ab3xYz09Qk.${payload}`;

function* prefixes() {
  for (const { link } of vectors.links) for (let end = 0; end <= link.length; end++) yield link.slice(0, end);
}

function* substitutions() {
  for (const { link } of vectors.links) {
    for (let at = link.indexOf(':~:'); at < link.length; at++) {
      for (const character of SUBSTITUTES) yield link.slice(0, at) + character + link.slice(at + 1);
    }
  }
}

function* randoms(count) {
  const random = seededRandom('times');
  const payloads = vectors.links.map(({ payload }) => payload);
  for (let i = 0; i < count; i++)
    yield ofPayload(
      i % 2 ? spoilPayload(payloads[i % payloads.length], payloads, random) : randomPayload(random),
    );
}

/** Times reading each of these; milliseconds. */
async function timeAll(addresses) {
  const all = [];
  for (const address of addresses) {
    const start = performance.now();
    await readAll(address);
    all.push({ address, ms: performance.now() - start });
  }
  all.sort((one, other) => other.ms - one.ms);
  let again = 0;
  for (const { address, ms } of all.slice(0, SLOWEST)) {
    let fastest = ms;
    for (let time = 0; time < AGAIN; time++) {
      const start = performance.now();
      await readAll(address);
      fastest = Math.min(fastest, performance.now() - start);
    }
    again = Math.max(again, fastest);
  }
  return { count: all.length, median: all[all.length >> 1].ms, slowest: all[0].ms, again };
}

/** `payloads` by what they are, from outside: they are large. */
export async function measureTimes({ randomCount, payloads, addresses }) {
  await timeAll(randoms(5000));
  const times = {
    'prefixes of the vectors’ links': await timeAll(prefixes()),
    'any character of theirs another': await timeAll(substitutions()),
    'random payloads': await timeAll(randoms(randomCount)),
  };
  for (const [name, payload] of Object.entries(payloads)) times[name] = await timeAll([ofPayload(payload)]);
  for (const [name, { text, times: often }] of Object.entries(addresses))
    times[name] = await timeAll([`https://example.org/#:~:snip=Ab3.E&${text.repeat(often)}x`]);
  return times;
}
