import { compareEnds } from '../../lib/difference/compare-ends.ts';
import { type ComparedWords, compareWords } from '../../lib/difference/compare-words.ts';
import { GUESTS_HERE } from '../../lib/words/guests.ts';
import { DIRECTION } from '../../lib/words/language.ts';

interface ChangedWordsProps {
  /** What was marked, where that is known. */
  readonly said: string | null;
  /** What the page says there now. */
  readonly words: string;
}

/** A link carries only the first and the last words of a long snippet, written with this between. */
const BETWEEN = ' … ';

/** What a page says now, and what of it has changed since it was marked, as far as that is known. */
export function ChangedWords({ said, words }: ChangedWordsProps) {
  const [first = '', last] = said?.split(BETWEEN) ?? [];
  const compared =
    said === null ? null : last === undefined ? compareWords(said, words) : compareEnds(first, last, words);
  return (
    <>
      {compared === null ? words : compared.map((part, i) => <ComparedPart key={i} part={part} />)}
      {compared === null && said !== null && (
        <span class="it-said quiet" dir={DIRECTION}>
          {GUESTS_HERE.itSaid(said)}
        </span>
      )}
      {compared !== null && last !== undefined && (
        <span class="it-said quiet" dir={DIRECTION}>
          {GUESTS_HERE.onlyEnds}
        </span>
      )}
    </>
  );
}

/** A run of words, the white space around it outside of what is struck out or underlined. */
function ComparedPart({ part: { state, words } }: { readonly part: ComparedWords }) {
  if (state === 'same') return words;
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(words) ?? [];
  return (
    <>
      {before}
      {state === 'removed' ? <del>{inner}</del> : <ins>{inner}</ins>}
      {after}
    </>
  );
}
