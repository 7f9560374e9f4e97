import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { BAR } from '../../lib/words/page.ts';
import { Icon } from '../Icon.tsx';
import type { BarState } from './ui-state.ts';

interface BarProps {
  readonly bar: BarState;
  readonly onClose: () => void;
}

/** A slim line at the bottom edge: a sentence, its buttons, a close. */
export function Bar({ bar, onClose }: BarProps) {
  const element = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // Every new link is ready for one key press: selected, and in the focus.
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [bar.field?.value]);
  useEffect(() => {
    if (bar.fadesAfter === undefined) return;
    const fade = () => {
      const inUse = element.current?.matches(':hover, :focus-within');
      if (inUse) timer = setTimeout(fade, bar.fadesAfter);
      else onClose();
    };
    let timer = setTimeout(fade, bar.fadesAfter);
    return () => clearTimeout(timer);
  }, [bar, onClose]);
  return (
    <section ref={element} class="surface bar" aria-label={BAR.name}>
      <div class="sentence">
        <span>{bar.text}</span>
        {bar.details && bar.details.length > 0 && (
          <ul>
            {bar.details.map((detail, i) => (
              <li key={i}>{detail}</li>
            ))}
          </ul>
        )}
        {bar.field && (
          <input
            ref={field}
            class="link"
            readOnly
            dir="ltr"
            aria-label={bar.field.name}
            value={bar.field.value}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </div>
      {bar.actions?.map(({ name, run }) => (
        <button key={name} type="button" class="action" onClick={run}>
          {name}
        </button>
      ))}
      <button type="button" class="control" aria-label={BAR.close} title={BAR.close} onClick={onClose}>
        <Icon node={X} />
      </button>
    </section>
  );
}
