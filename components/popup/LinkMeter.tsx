import { FileDown } from 'lucide';
import { joinSentences } from '../../lib/words/say.ts';
import { fitSentences, LONGEST_LINK, meterText, SHARE } from '../../lib/words/share.ts';
import { Icon } from '../Icon.tsx';
import type { MeterView } from './share-view.ts';

interface LinkMeterProps {
  readonly meter: MeterView;
  readonly onSaveFile: () => void;
}

/** How many of the characters it may have the link takes, what did not fit, and a file where no link holds it. */
export function LinkMeter({ meter, onSaveFile }: LinkMeterProps) {
  const contents = meter.state === 'measured' ? meter.contents : null;
  const length = contents?.length ?? 0;
  const most = contents?.budget ?? 1;
  const text = contents === null ? SHARE.measuring : meterText(length, most);
  const isOver = length > most;
  const needsFile = contents !== null && (length > LONGEST_LINK || contents.count < contents.asked);
  return (
    <div class="meter" data-over={isOver}>
      <p class="meter-text">{meter.state === 'unknown' ? SHARE.notMeasured : text}</p>
      <div class="meter-bar" aria-hidden="true">
        <div class="meter-fill" style={{ inlineSize: `${Math.min(100, (length / most) * 100)}%` }} />
      </div>
      <p class="quiet meter-fit" aria-live="polite">
        {contents !== null && joinSentences(fitSentences(contents))}
      </p>
      {needsFile && (
        <button type="button" class="button" onClick={onSaveFile}>
          <Icon node={FileDown} /> {SHARE.saveFile}
        </button>
      )}
    </div>
  );
}
