import { LibraryBig, Settings } from 'lucide';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { POPUP } from '../../lib/words/popup.ts';
import { READING } from '../../lib/words/reading.ts';
import { TENDING } from '../../lib/words/tending.ts';
import { Icon } from '../Icon.tsx';
import type { PopupActions, PopupView } from './popup-view.ts';
import { ReadingSettingsForm } from './ReadingSettingsForm.tsx';

interface FootProps {
  readonly view: PopupView;
  readonly actions: Pick<PopupActions, 'changeReading' | 'openLibrary' | 'turnOff'>;
  readonly isSetting: boolean;
  readonly onSetting: (isSetting: boolean) => void;
}

/** Under the marks: the way to switch off here, and what is set for reading. */
export function Foot({ actions, isSetting, onSetting, view: { page, reading } }: FootProps) {
  const panelId = useId();
  const panel = useRef<HTMLDivElement>(null);
  const isOpen = isSetting && reading !== null;
  // It opens at the popup's end, and may be out of sight there.
  useLayoutEffect(() => {
    if (isOpen) panel.current?.scrollIntoView({ block: 'end' });
  }, [isOpen]);
  return (
    <footer class="footer" ref={panel}>
      {isOpen && (
        <ReadingSettingsForm
          id={panelId}
          settings={reading}
          onChange={actions.changeReading}
          onTurnOffEverywhere={page.off === 'everywhere' ? null : () => actions.turnOff('everywhere')}
        />
      )}
      <div class="footer-row">
        {page.host !== '' && page.off === null && page.obstacle !== 'no-access' && (
          <button type="button" class="quiet-button" onClick={() => actions.turnOff('site')}>
            {POPUP.turnOffSite}
          </button>
        )}
        <button type="button" class="quiet-button footer-library" onClick={actions.openLibrary}>
          <Icon node={LibraryBig} size={14} /> {TENDING.library}
        </button>
        {reading !== null && (
          <button
            type="button"
            class="quiet-button footer-settings"
            aria-expanded={isOpen}
            aria-controls={isOpen ? panelId : undefined}
            onClick={() => onSetting(!isOpen)}
          >
            <Icon node={Settings} size={14} /> {READING.open}
          </button>
        )}
      </div>
    </footer>
  );
}
