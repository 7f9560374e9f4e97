import { makeLong } from '../pages/long.mjs';
import { printTable } from '../print-table.mjs';

const REFERENCE = 'plain reference';
const times = (ratio) => `${ratio.toFixed(ratio < 10 ? 2 : 1)}x`;
const ms = (value) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;

/** What describing and finding costs on a long page, in ratios within this run. */
export async function measureCost({ openPage, isQuick, seed }) {
  const page = await openPage();
  const html = makeLong(`${seed} long`, isQuick ? 250_000 : 1_000_000);
  const counts = isQuick ? [100, 1000] : [100, 1000, 10_000];
  const options = { html, counts, rounds: isQuick ? 3 : 5 };
  const cost = await page.evaluate((given) => globalThis.bench.cost(given), options);
  await page.close();
  const { characters, textNodes } = cost.facts;
  printFinding(
    `${characters} characters in ${textNodes} text nodes; ${REFERENCE} in ms, others against it`,
    cost,
    counts,
  );
  printPasses(cost);
  const [plain] = Object.values(cost.index);
  printTable(
    'Building the index, against the plainest loop',
    ['', 'time', 'ratio'],
    Object.entries(cost.index).map(([name, value]) => [name, ms(value), times(value / plain)]),
  );
}

function printFinding(title, { describe, find }, counts) {
  const cases = Object.entries(find).flatMap(([page, answers]) =>
    counts.map((count) => ({ name: `${page} ${count}`, answers: answers[count], count })),
  );
  const compare = (name, values) =>
    name === REFERENCE ? ms(values[name]) : times(values[name] / values[REFERENCE]);
  const msOf = (answers) =>
    Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, answer.ms]));
  const engines = Object.keys(describe);
  const rows = engines.map((name) => [
    name,
    compare(name, describe),
    ...cases.map(({ answers }) => compare(name, msOf(answers))),
  ]);
  const found = engines.map((name) => [
    `${name}: found %`,
    '',
    ...cases.map(({ answers, count }) => ((100 * answers[name].found) / count).toFixed(1)),
  ]);
  printTable(title, ['', 'describe 1000', ...cases.map(({ name }) => name)], [...rows, ...found]);
}

function printPasses({ passes, find }) {
  const engines = Object.keys(find.moved[1000]).filter((name) => name !== REFERENCE);
  const columns = engines.flatMap((name) => Object.keys(find).map((page) => ({ name, page })));
  printTable(
    'Finding 1000 marks, against passes that are the floor',
    ['', 'time', ...columns.map(({ name, page }) => `${name} ${page}`)],
    Object.entries(passes).map(([pass, value]) => [
      pass,
      ms(value),
      ...columns.map(({ name, page }) => times(find[page][1000][name].ms / value)),
    ]),
  );
}
