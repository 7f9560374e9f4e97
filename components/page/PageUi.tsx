import { DIRECTION, LANGUAGE } from '../../lib/words/language.ts';
import { InkNaming } from '../ink-naming.ts';
import { Bar } from './Bar.tsx';
import { Card, type CardActions } from './Card.tsx';
import { GuestCard, type GuestCardActions } from './GuestCard.tsx';
import { Ribbon } from './Ribbon.tsx';
import { Toolbar, type ToolbarActions } from './Toolbar.tsx';
import { type BarState, closeBar, type PageUiState } from './ui-state.ts';

export type PageUiActions = ToolbarActions & CardActions & GuestCardActions;

interface PageUiProps {
  readonly state: PageUiState;
  readonly actions: PageUiActions;
}

/** Everything Snipmark shows on a page. */
export function PageUi({ state, actions }: PageUiProps) {
  const toolbar = state.toolbar.value;
  const card = state.card.value;
  const guestCard = state.guestCard.value;
  const close = (bar: BarState) => {
    closeBar(state, bar.id);
    bar.onClose?.();
  };
  return (
    <div lang={LANGUAGE} dir={DIRECTION}>
      <InkNaming.Provider value={state.inkNames.value}>
        <Ribbon ribbon={state.ribbon} />
        {toolbar && <Toolbar state={toolbar} isExact={state.exact.value} {...actions} />}
        {card && <Card key={card.highlight.id} state={card} {...actions} />}
        {guestCard && <GuestCard key={guestCard.ordinal} state={guestCard} {...actions} />}
        <div class="bars">
          {state.bars.value.map((bar) => (
            <Bar key={bar.id} bar={bar} onClose={() => close(bar)} />
          ))}
        </div>
        <div class="spoken" role="status">
          {state.announcement.value}
        </div>
      </InkNaming.Provider>
    </div>
  );
}
