import { describeSpan } from '../../../lib/anchor/describe.ts';
import { fingerprintOf } from '../../../lib/anchor/fingerprint.ts';
import { locateFingerprints } from '../../../lib/anchor/locate.ts';
import { runNow } from '../../../lib/anchor/run-slices.ts';
import { rangeOfSpan, spanOfRange } from '../../../lib/anchor/span-range.ts';
import { buildTextIndex, createTextIndex } from '../../../lib/anchor/text-index.ts';
import { decodePayload, encodePayload } from '../../../lib/link/payload.ts';
import { readForSearch } from '../../../lib/link/search-readings.ts';
import { simulateTextDirective } from '../../../lib/link/simulate-text-directive.ts';
import { mintTextDirective } from '../../../lib/link/text-directive.ts';
import { INKS } from '../../../lib/model.ts';
import { createShownText } from '../../../lib/page/shown-text.ts';
import { engine as masha } from '../engines/masha-sel.mjs';
import { engine as polyfill } from '../engines/text-fragments.mjs';
import { chooseSelections } from '../page/choose-selections.mjs';
import { createForeignWords } from '../page/foreign-words.mjs';
import { judge } from '../page/judge.mjs';
import { PageText } from '../page/page-text.mjs';
import { thin } from '../page/spread-marks.mjs';
import { seededRandom } from '../revisions/random.mjs';

/** The page as browsers search it. */
function readPage() {
  const shown = createShownText(document);
  return { index: createTextIndex(document), shown, readings: readForSearch(shown) };
}

/** Ways to put ranges into an address: `write` gives its text, and `read` the ranges of that, null where lost. */
const WAYS = {
  'Snipmark’s payload': {
    write(ranges) {
      const index = createTextIndex(document);
      const marks = ranges.map((range, i) => {
        const { start, end } = spanOfRange(index, range);
        const { selectors } = describeSpan(index, start, end);
        return {
          start,
          length: end - start,
          ink: INKS[i % INKS.length],
          fingerprint: fingerprintOf(selectors),
        };
      });
      return encodePayload(marks);
    },
    read(text) {
      const { marks } = decodePayload(text);
      return runNow(locateFingerprints(() => buildTextIndex(document), marks)).map(
        (each) => each?.range ?? null,
      );
    },
  },
  [masha.name]: {
    write: (ranges) => ranges.map(masha.describe).join(';'),
    read: (text) => masha.restore(text.split(';')),
  },
  'text directives, ours': {
    write(ranges) {
      const { index, shown, readings } = readPage();
      const values = ranges.map((range) => {
        const span = shown.spanOf(index, spanOfRange(index, range));
        return (span && mintTextDirective(readings, span)) ?? '';
      });
      return values.map((value) => `text=${value}`).join('&');
    },
    read(text) {
      const { index, shown, readings } = readPage();
      return text.split('&').map((directive) => {
        const found = simulateTextDirective(readings.strict, directive.slice('text='.length));
        const span = found && shown.normalisedSpan(index, found);
        return span && rangeOfSpan(index, span.start, span.end);
      });
    },
  },
  'text directives, polyfill’s': {
    write: (ranges) => ranges.map((range) => writeTerms(polyfill.describe(range))).join('&'),
    read: (text) => polyfill.restore(text.split('&').map(readTerms)),
  },
};

const encode = (text) => encodeURIComponent(text).replace(/-/g, '%2D');

function writeTerms(fragment) {
  if (fragment === null) return 'text=';
  const { prefix, textStart, textEnd, suffix } = fragment;
  const terms = [
    prefix && `${encode(prefix)}-`,
    encode(textStart),
    textEnd && encode(textEnd),
    suffix && `-${encode(suffix)}`,
  ];
  return `text=${terms.filter(Boolean).join(',')}`;
}

function readTerms(directive) {
  const terms = directive.slice('text='.length).split(',');
  if (terms[0] === '') return null;
  const prefix = terms.length > 1 && terms[0].endsWith('-') ? terms.shift().slice(0, -1) : undefined;
  const suffix = terms.length > 1 && terms.at(-1).startsWith('-') ? terms.pop().slice(1) : undefined;
  const [textStart, textEnd, ...more] = [...terms, prefix, suffix].map(
    (term) => term && decodeURIComponent(term),
  );
  return terms.length === 1
    ? { textStart, prefix: textEnd, suffix: more[0] }
    : { textStart, textEnd, prefix: more[0], suffix: more[1] };
}

/**
 * For each number of marks and each way, characters in all, and how many of a hundred marks are found again: on the page as it
 * is, and after a paragraph was put on top. `isLong`: without ways that take seconds for
 * each.
 */
export function measureSizes({ html, counts, seed, isLong }) {
  const names = Object.keys(WAYS).filter((name) => !isLong || !name.startsWith('text directives'));
  return counts.map((count) => ({
    count,
    ways: names.map((name) => ({ name, ...measureWay(WAYS[name], html, count, seed) })),
  }));
}

function measureWay({ write, read }, html, count, seed) {
  document.body.innerHTML = html;
  const random = seededRandom(`${seed} sizes`);
  const page = new PageText();
  const spans = thin(chooseSelections(page, 25, random), count);
  const ranges = spans.map(({ start, end }) => page.rangeOf(start, end));
  const text = write(ranges.map((range) => range.cloneRange()));
  const found = () => {
    const now = new PageText();
    const answers = read(text).map((range) => now.spanOf(range));
    const right = answers.filter((answer, i) => judge(answer, now.spanOf(ranges[i])) === 'right');
    return (100 * right.length) / count;
  };
  const same = found();
  document.body.prepend(createForeignWords(document.body.textContent, random).paragraph());
  return { characters: text.length, same, added: found() };
}
