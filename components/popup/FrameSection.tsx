import { marksInFrame, POPUP } from '../../lib/words/popup.ts';
import { MarkList, type MarkListing } from './MarkList.tsx';
import type { FrameView } from './popup-view.ts';

interface FrameSectionProps {
  readonly frame: FrameView;
  readonly listing: MarkListing;
}

/** The marks of a document that the page shows in a frame: tended as the page's own, under its own name. */
export function FrameSection({ frame, listing }: FrameSectionProps) {
  const name = frame.name || POPUP.untitled;
  const heading = marksInFrame(name);
  return (
    <section class="frame-marks">
      <h2 class="frame-title" title={name}>
        {heading}
      </h2>
      <MarkList name={heading} marks={frame.marks} listing={listing} />
    </section>
  );
}
