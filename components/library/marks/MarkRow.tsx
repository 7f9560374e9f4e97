import { useId } from 'preact/hooks';
import type { Highlight } from '../../../lib/model.ts';
import { excerptOf } from '../../../lib/search/excerpt.ts';
import { findMatches } from '../../../lib/search/find-matches.ts';
import { dayOf } from '../../../lib/words/days.ts';
import { MARKS, markedOn } from '../../../lib/words/marks.ts';
import { MarkedText } from './MarkedText.tsx';
import { MarkTools } from './MarkTools.tsx';
import type { MarksActions, MarksView, RowView } from './marks-view.ts';
import { NoteField } from './NoteField.tsx';
import { NoteText } from './NoteText.tsx';
import { OrphanText } from './OrphanText.tsx';
import { TagField } from './TagField.tsx';

interface MarkRowProps {
  readonly row: RowView;
  readonly view: Pick<MarksView, 'allTags' | 'inkNames' | 'query'>;
  readonly actions: MarksActions;
}

/** How much of a long quote is shown, in UTF-16 code units. */
const QUOTE_LENGTH = 480;

/** One mark: its box to select it, ink, words, note, tags and day, and what can be done with it. */
export function MarkRow({ row, view, actions }: MarkRowProps) {
  const { entry, highlight, isSelected, orphan, saysPage } = row;
  const { id, ink } = entry;
  const quoteId = useId();
  const shownInk = highlight?.ink ?? ink;
  return (
    <div
      class="mark"
      data-id={id}
      data-ink={shownInk}
      data-selected={isSelected}
      data-orphan={orphan !== null}
    >
      <input
        type="checkbox"
        class="mark-box"
        aria-label={MARKS.select}
        aria-describedby={quoteId}
        checked={isSelected}
        onClick={(event) => actions.select(id, event.shiftKey)}
      />
      <span class="ink-bar" role="img" aria-label={view.inkNames[shownInk]} title={view.inkNames[shownInk]} />
      <div class="mark-text">
        <button type="button" id={quoteId} class="quote" onClick={() => actions.open(id)}>
          {highlight === null ? (
            <span class="quote-waiting" />
          ) : (
            <Quote quote={highlight.quote} query={view.query} />
          )}
        </button>
        {orphan !== null && <OrphanText orphan={orphan} onOpen={() => actions.open(id)} />}
        {highlight !== null && <Extras {...{ row, highlight, view, actions, quoteId }} />}
        <p class="mark-meta">
          {saysPage && (
            <span class="mark-page" dir={entry.page.title === '' ? undefined : 'auto'}>
              {entry.page.title || MARKS.untitled}
            </span>
          )}
          {saysPage && <span>{entry.page.host}</span>}
          <time dateTime={new Date(entry.createdAt).toISOString()} title={markedOn(dayOf(entry.createdAt))}>
            {dayOf(entry.createdAt)}
          </time>
          {entry.isReceived && <span>{MARKS.received}</span>}
        </p>
      </div>
      <MarkTools id={id} ink={shownInk} inkNames={view.inkNames} describedBy={quoteId} actions={actions} />
    </div>
  );
}

function Quote({ quote, query }: { readonly quote: string; readonly query: MarksView['query'] }) {
  return (
    <span class="quote-words others-words" dir="auto">
      <MarkedText {...excerptOf(quote, findMatches(quote, query), QUOTE_LENGTH)} />
    </span>
  );
}

interface ExtrasProps extends MarkRowProps {
  readonly highlight: Highlight;
  readonly quoteId: string;
}

/** Note and tags, to be read or to be written. */
function Extras({ row, highlight, view, actions, quoteId }: ExtrasProps) {
  const { id, note, tags } = highlight;
  return (
    <>
      {row.editing === 'note' ? (
        <NoteField
          note={note}
          describedBy={quoteId}
          onInput={(text) => actions.writeNote(id, text)}
          onClose={() => actions.edit(id, null)}
        />
      ) : (
        note !== '' && <NoteText note={note} />
      )}
      {row.editing === 'tags' ? (
        <TagField
          tags={tags}
          allTags={view.allTags}
          describedBy={quoteId}
          onAdd={(tag) => actions.addTag([id], tag)}
          onRemove={(tag) => actions.removeTag([id], tag)}
          onClose={() => actions.edit(id, null)}
        />
      ) : (
        tags.length > 0 && (
          <ul class="mark-tags" aria-label={MARKS.tags}>
            {tags.map((tag) => (
              <li key={tag} class="mark-tag" dir="auto">
                {tag}
              </li>
            ))}
          </ul>
        )
      )}
    </>
  );
}
