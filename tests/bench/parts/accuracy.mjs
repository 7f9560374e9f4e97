import { makeAccuracyPages } from '../pages/accuracy-pages.mjs';
import { printTable } from '../print-table.mjs';

const percent = (part, all) => (all === 0 ? '-' : `${((100 * part) / all).toFixed(1)}`);

/** Which engines find marks again on pages that have changed, and where they are wrong. */
export async function measureAccuracy({ openPage, isQuick, seed, misses }) {
  const all = [];
  for (const [name, html] of Object.entries(makeAccuracyPages(seed))) {
    const page = await openPage();
    const options = { name, html, perKind: isQuick ? 2 : 20, deadline: isQuick ? 40 : 1500 };
    const verdicts = await page.evaluate((given) => globalThis.bench.accuracy(given), options);
    all.push(...verdicts.map((verdict) => ({ ...verdict, page: name })));
    await page.close();
  }
  for (const { verdict, page, change, quote, found } of all.filter(
    ({ engine, verdict }) => engine === misses && verdict !== 'right',
  ))
    console.log(`${verdict}: ${page}, ${change}\n  ${quote}\n  ${found}`);
  printVerdicts(
    'Quotes of 12 visible characters and more: right / wrong %',
    all.filter(({ isShort }) => !isShort),
    'change',
  );
  printVerdicts(
    'Quotes under 12 visible characters: right / wrong %',
    all.filter(({ isShort }) => isShort),
    'change',
  );
  printVerdicts('All quotes, by page: right / wrong %', all, 'page');
}

function printVerdicts(title, verdicts, column) {
  const columns = [...new Set(verdicts.map((one) => one[column]))];
  const engines = [...new Set(verdicts.map(({ engine }) => engine))];
  const count = (list, verdict) => list.filter((one) => one.verdict === verdict).length;
  const first = verdicts.filter(({ engine }) => engine === engines[0]);
  const sizes = columns.map((value) => first.filter((one) => one[column] === value).length);
  const rows = engines.map((engine) => {
    const own = verdicts.filter((one) => one.engine === engine);
    // Of the quotes that it had time for.
    const asked = own.filter(({ verdict }) => verdict !== 'late');
    const cells = columns.map((value) => {
      const here = asked.filter((one) => one[column] === value);
      return `${percent(count(here, 'right'), here.length)} / ${percent(count(here, 'wrong'), here.length)}`;
    });
    const shares = ['right', 'wrong', 'null'].map((verdict) => percent(count(asked, verdict), asked.length));
    return [engine, ...cells, ...shares, percent(own.length - asked.length, own.length)];
  });
  const head = ['', ...columns, 'right', 'wrong', 'null', 'too late'];
  printTable(title, head, [...rows, ['quotes', ...sizes, first.length, '', '', '']]);
}
