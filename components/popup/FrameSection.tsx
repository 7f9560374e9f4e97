import { marksInFrame, POPUP } from '../../lib/words/popup.ts';
import { MarkList } from './MarkList.tsx';
import type { FrameView, PopupActions } from './popup-view.ts';

interface FrameSectionProps {
  readonly frame: FrameView;
  readonly actions: Pick<PopupActions, 'goTo' | 'copyLink' | 'remove' | 'save'>;
}

/** The marks of a document that the page shows in a frame: tended as the page's own, under its own name. */
export function FrameSection({ frame, actions }: FrameSectionProps) {
  const name = frame.name || POPUP.untitled;
  const heading = marksInFrame(name);
  return (
    <section class="frame-marks">
      <h2 class="frame-title" title={name}>
        {heading}
      </h2>
      <MarkList name={heading} marks={frame.marks} actions={actions} />
    </section>
  );
}
