import { SHARE } from '../../lib/words/share.ts';
import { LinkCode } from './LinkCode.tsx';
import { LinkMeter } from './LinkMeter.tsx';
import { LinkSettingsForm } from './LinkSettingsForm.tsx';
import type { ShareActions, ShareView } from './share-view.ts';
import { Tick } from './Tick.tsx';
import { WaysOut } from './WaysOut.tsx';

interface SharePanelProps {
  readonly id: string;
  readonly share: ShareView;
  readonly actions: ShareActions;
}

/** How long the link is, what goes into it, the ways out, and what is set for links. */
export function SharePanel({ id, share, actions }: SharePanelProps) {
  const { code, guestCount, hasNotes, meter, settings, withGuests, withNotes } = share;
  return (
    <section id={id} class="share-panel" aria-label={SHARE.more}>
      <LinkMeter meter={meter} onSaveFile={actions.saveFile} />
      {(hasNotes || guestCount > 0) && (
        <div class="ticks">
          {guestCount > 0 && (
            <Tick checked={withGuests} name={SHARE.includeGuests} onChange={actions.setWithGuests} />
          )}
          {hasNotes && (
            <Tick
              checked={withNotes}
              name={SHARE.includeNotes}
              hint={SHARE.linkIsReadable}
              onChange={actions.setWithNotes}
            />
          )}
        </div>
      )}
      <WaysOut share={share} actions={actions} />
      {/* There before it has anything to say: a live region that appears with its text stays unsaid. */}
      <div class="code-place" aria-live="polite">
        {code !== null && <LinkCode view={code} actions={actions} />}
      </div>
      {settings !== null && <LinkSettingsForm settings={settings} onChange={actions.changeSettings} />}
    </section>
  );
}
