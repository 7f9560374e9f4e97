import { type ComparedWords, compareWords } from '../../lib/difference/compare-words.ts';
import { GUESTS_HERE } from '../../lib/words/guests.ts';

interface ChangedWordsProps {
  /** What was marked, where that is known. */
  readonly said: string | null;
  /** What the page says there now. */
  readonly words: string;
}

/** The words of a link's address leave out the middle of a long quote. */
const LEFT_OUT = ' … ';

/** What a page says now, and what of it has changed since it was marked, where that is known. */
export function ChangedWords({ said, words }: ChangedWordsProps) {
  const compared = said === null || said.includes(LEFT_OUT) ? null : compareWords(said, words);
  if (compared !== null) {
    return compared.map((part, i) => <ComparedPart key={i} part={part} />);
  }
  return (
    <>
      {words}
      {said !== null && (
        <span class="it-said quiet">
          {GUESTS_HERE.itSaid} <bdi>{said}</bdi>
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
