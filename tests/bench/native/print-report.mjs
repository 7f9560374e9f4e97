import { printTable } from '../print-table.mjs';

const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const ms = (number) => number.toFixed(1);
const percent = (part, all) => `${((100 * part) / all).toFixed(1)} %`;

/** How often the browser painted exactly the words, others, or none. */
export function printPaint(title, checked) {
  const verdicts = [
    'exact',
    'exact, elsewhere',
    'other words',
    'nothing painted',
    'nothing in view',
    'not minted',
  ];
  const rows = verdicts.map((verdict) => {
    const count = checked.filter((each) => each.verdict === verdict).length;
    return [verdict, count, percent(count, checked.length)];
  });
  printTable(title, ['', 'selections', 'share'], rows);
}

/** Milliseconds a directive takes: the page's median, then over the pages the median and the slowest. */
export function printTimes(pages, largest) {
  const all = pages.flatMap(({ selections }) => selections);
  const figures = {
    'cold: page read for it': ({ cold }) => cold,
    'warm: page read before': ({ selections }) => median(selections.map((each) => each.ms)),
    'warm, slowest selection': ({ selections }) => Math.max(...selections.map((each) => each.ms)),
    'text-fragments-polyfill': ({ selections }) => median(selections.map((each) => each.polyfill.ms)),
    'polyfill, slowest selection': ({ selections }) =>
      Math.max(...selections.map((each) => each.polyfill.ms)),
  };
  const rows = Object.entries(figures).map(([name, figure]) => {
    const values = sorted(pages.map(figure));
    return [name, ms(median(values)), ms(values.at(-1)), largest ? ms(figure(largest)) : '–'];
  });
  printTable(
    'Minting, milliseconds',
    ['', 'median page', 'slowest page', largest ? `${largest.name}` : 'largest'],
    rows,
  );
  const unanswered = all.filter(({ polyfill }) => !polyfill.isMade).length;
  const notMinted = all.filter(({ value }) => value === null).length;
  const lengths = all.filter(({ value }) => value !== null).map(({ value }) => value.length);
  console.log(
    `\nOf ${all.length}: Snipmark mints none for ${percent(notMinted, all.length)}, the polyfill for ${percent(unanswered, all.length)}.`,
  );
  console.log(
    `Length of a directive: median ${median(lengths)}, longest ${Math.max(...lengths)} characters.`,
  );
}
