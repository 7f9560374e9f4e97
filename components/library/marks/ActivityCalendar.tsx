import { ChevronLeft, ChevronRight } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { startOfPeriod } from '../../../lib/search/local-period.ts';
import { ACTIVITY, marksOn } from '../../../lib/words/activity.ts';
import { dayOf, monthOf, yearOf } from '../../../lib/words/days.ts';
import { Icon } from '../../Icon.tsx';
import { composeYear, type YearDay } from './compose-year.ts';
import { nextDay } from './mark-filters.ts';

interface ActivityCalendarProps {
  readonly days: readonly { readonly day: string; readonly count: number }[];
  /** The day that is filtered by, if it is one. */
  readonly chosen: string | null;
  /** `2024-05-03` */
  readonly today: string;
  readonly onChoose: (day: string | null) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -7, ArrowRight: 7 };

/** A year of marks, a button a day; one of them can be tabbed to, the arrows go from day to day. */
export function ActivityCalendar({ days, chosen, today, onChoose }: ActivityCalendarProps) {
  const newest = days.at(-1)?.day ?? today;
  const [year, setYear] = useState(() => Number((chosen ?? newest).slice(0, 4)));
  const [current, setCurrent] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const oldest = Number((days[0]?.day ?? today).slice(0, 4));
  const weeks = composeYear(days, year);
  const inYear = (day: string | null) => day?.startsWith(String(year)) === true;
  const stop = [current, chosen, newest].find(inYear) ?? `${year}-01-01`;

  // Where there is no room for the year, its end is what is looked for.
  useLayoutEffect(() => {
    const { current: box } = grid;
    if (!box) return;
    const end = getComputedStyle(box).direction === 'rtl' ? -box.scrollWidth : box.scrollWidth;
    box.scrollTo({ left: newest.startsWith(String(year)) ? end : 0 });
  }, [year]);

  function step(event: KeyboardEvent, day: string) {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const isReversed =
      Math.abs(by) === 7 && getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const next = nextDay(day, isReversed ? -by : by);
    if (!inYear(next)) return;
    setCurrent(next);
    grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  }

  return (
    <section class="calendar" aria-label={ACTIVITY.calendar}>
      <div class="calendar-head">
        <h3 class="picture-title">{ACTIVITY.calendar}</h3>
        <button
          type="button"
          class="icon-button"
          aria-label={ACTIVITY.earlier}
          disabled={year <= oldest}
          onClick={() => setYear(year - 1)}
        >
          <Icon node={ChevronLeft} />
        </button>
        <span role="status">{yearOf(year)}</span>
        <button
          type="button"
          class="icon-button"
          aria-label={ACTIVITY.later}
          disabled={year >= Number(today.slice(0, 4))}
          onClick={() => setYear(year + 1)}
        >
          <Icon node={ChevronRight} />
        </button>
      </div>
      <div ref={grid} class="calendar-grid">
        {weeks
          .flatMap((week) => [monthOver(week), ...week])
          .map((day, i) =>
            typeof day === 'string' ? (
              // Each day says its month itself.
              <span key={i} class="calendar-month" aria-hidden="true">
                {day}
              </span>
            ) : day === null ? (
              <span key={i} />
            ) : (
              <button
                key={day.day}
                type="button"
                class="calendar-day"
                data-day={day.day}
                data-level={day.level}
                tabIndex={day.day === stop ? 0 : -1}
                aria-pressed={day.day === chosen}
                aria-label={marksOn(day.count, dayOf(startOfPeriod(day.day)))}
                title={marksOn(day.count, dayOf(startOfPeriod(day.day)))}
                onFocus={() => setCurrent(day.day)}
                onClick={() => onChoose(day.day === chosen ? null : day.day)}
                onKeyDown={(event) => step(event, day.day)}
              />
            ),
          )}
      </div>
    </section>
  );
}

/** What stands over a week: the month that begins in it, or ''. */
function monthOver(week: readonly (YearDay | null)[]): string {
  const first = week.find((day) => day?.day.endsWith('-01'));
  return first ? monthOf(startOfPeriod(first.day)) : '';
}
