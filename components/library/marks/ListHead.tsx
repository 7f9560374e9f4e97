import { useId } from 'preact/hooks';
import { MARK_ORDERS, type MarkOrder } from '../../../lib/search/order-places.ts';
import { MARKS, marksListed } from '../../../lib/words/marks.ts';
import { marksFound } from '../../../lib/words/popup.ts';
import { isFiltered } from './mark-filters.ts';
import type { MarksActions, MarksView } from './marks-view.ts';
import { useSettled } from './use-settled.ts';

interface ListHeadProps {
  readonly view: MarksView;
  readonly actions: Pick<MarksActions, 'group' | 'sort'>;
}

/** How long the count has to stand before it is announced, in milliseconds. */
const SETTLED_MS = 700;

/** Above the list: how many marks it has, and how they are shown. */
export function ListHead({ view, actions }: ListHeadProps) {
  const id = useId();
  const { filters, text, byPage } = view.place;
  const isNarrowed = text.trim() !== '' || isFiltered(filters);
  const count = isNarrowed ? marksFound(view.list.size) : marksListed(view.list.size);
  const said = view.total === null ? '' : view.isSearching ? MARKS.searching : count;
  const announced = useSettled(isNarrowed ? said : '', SETTLED_MS);
  const orders = MARK_ORDERS.filter((order) => order !== 'best' || text.trim() !== '');
  return (
    <div class="list-head">
      <p class="list-count">{said}</p>
      <p class="visually-hidden" role="status">
        {announced}
      </p>
      <div class="list-ways">
        <span class="list-way">
          <label for={`${id}-show`}>{MARKS.groupBy}</label>
          <select
            id={`${id}-show`}
            class="choice"
            value={byPage ? 'page' : 'stream'}
            onChange={(event) => actions.group(event.currentTarget.value === 'page')}
          >
            <option value="page">{MARKS.byPage}</option>
            <option value="stream">{MARKS.oneStream}</option>
          </select>
        </span>
        <span class="list-way">
          <label for={`${id}-sort`}>{MARKS.sortBy}</label>
          <select
            id={`${id}-sort`}
            class="choice"
            value={view.order}
            onChange={(event) => actions.sort(event.currentTarget.value as MarkOrder)}
          >
            {orders.map((order) => (
              <option key={order} value={order}>
                {MARKS.orders[order]}
              </option>
            ))}
          </select>
        </span>
      </div>
    </div>
  );
}
