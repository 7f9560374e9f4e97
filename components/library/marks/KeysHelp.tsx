import { MARKS, MARKS_KEYS } from '../../../lib/words/marks.ts';

/** The screen's keys, behind a word that opens them. */
export function KeysHelp() {
  return (
    <details class="keys-help">
      <summary>{MARKS.keys}</summary>
      <dl>
        {MARKS_KEYS.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
