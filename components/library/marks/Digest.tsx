import { ArrowLeft, Link, Printer } from 'lucide';
import type { Highlight, Ink } from '../../../lib/model.ts';
import { dayOf } from '../../../lib/words/days.ts';
import { MARKS, marksListed } from '../../../lib/words/marks.ts';
import { Icon } from '../../Icon.tsx';
import { HealthNotice } from '../HealthNotice.tsx';
import type { LibraryHealth } from '../library-view.ts';
import { hashOf } from '../screens.ts';
import type { MarksActions } from './marks-view.ts';
import { NoteText } from './NoteText.tsx';

interface DigestProps {
  /** The marks of one page in reading order; null while they are being read. */
  readonly rows: readonly Highlight[] | null;
  readonly inkNames: Readonly<Record<Ink, string>>;
  readonly health: LibraryHealth | null;
  readonly actions: Pick<
    MarksActions,
    'bringBack' | 'copyLink' | 'goOnWithout' | 'saveCopy' | 'print' | 'tryAgain'
  >;
}

/** One page's marks as they can be read on, and printed: words, notes and where they are from. */
export function Digest({ rows, inkNames, health, actions }: DigestProps) {
  const newest = rows?.reduce<Highlight | null>(
    (best, row) => (best === null || row.createdAt > best.createdAt ? row : best),
    null,
  );
  return (
    <article class="digest">
      <div class="digest-tools">
        <a class="button" href={hashOf('marks')}>
          <Icon node={ArrowLeft} />
          {MARKS.allMarks}
        </a>
        {rows !== null && rows.length > 0 && (
          <>
            <button type="button" class="button" onClick={actions.print}>
              <Icon node={Printer} />
              {MARKS.print}
            </button>
            <button type="button" class="button" onClick={() => actions.copyLink(rows.map(({ id }) => id))}>
              <Icon node={Link} />
              {MARKS.copyAll}
            </button>
          </>
        )}
      </div>
      {newest && rows && (
        <>
          <h2 class="digest-title">
            <span class="others-words" dir={newest.title.trim() === '' ? undefined : 'auto'}>
              {newest.title.trim() || MARKS.untitled}
            </span>
          </h2>
          <p class="digest-address">
            <a href={newest.rawUrl} target="_blank" rel="noopener noreferrer" dir="ltr">
              {newest.rawUrl}
            </a>
          </p>
          <p class="quiet">{marksListed(rows.length)}</p>
          <ol class="digest-marks">
            {rows.map((row) => (
              <li key={row.id} class="digest-mark" data-ink={row.ink}>
                <span class="ink-bar" role="img" aria-label={inkNames[row.ink]} />
                <div>
                  <blockquote class="digest-quote others-words" dir="auto">
                    {row.quote}
                  </blockquote>
                  {row.note !== '' && <NoteText note={row.note} />}
                  <p class="mark-meta">
                    <span>{dayOf(row.createdAt)}</span>
                    {row.tags.length > 0 && <span>{joinTags(row.tags)}</span>}
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
      {!rows?.length && <HealthNotice health={health} actions={actions} />}
      {rows?.length === 0 && (health === null || health.state === 'ok') && (
        <p class="empty">{MARKS.digestGone}</p>
      )}
    </article>
  );
}

/** Each in a direction of its own, which ends with it. */
const joinTags = (tags: readonly string[]) =>
  tags.map((tag, i) => (
    <>
      {i > 0 && ', '}
      <bdi>{tag}</bdi>
    </>
  ));
