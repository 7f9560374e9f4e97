import { useContext, useLayoutEffect } from 'preact/hooks';
import { InkNaming } from '../../../components/ink-naming.ts';
import { Digest } from '../../../components/library/marks/Digest.tsx';
import { MarksScreen } from '../../../components/library/marks/MarksScreen.tsx';
import { INKS, type Ink } from '../../../lib/model.ts';
import { inkName } from '../../../lib/words/colours.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useRunning } from '../use-running.ts';
import { startMarks } from './start-marks.ts';

/** The library's screen 'marks'. */
export function MarksApp({ library }: ScreenProps) {
  const { state, actions } = useRunning(() => startMarks(library));
  const names = useContext(InkNaming);
  useLayoutEffect(() => {
    state.inkNames.value = Object.fromEntries(INKS.map((ink) => [ink, inkName(ink, names)])) as Record<
      Ink,
      string
    >;
  }, [names]);
  const view = state.view.value;
  if (view.place.digestOf === null) return <MarksScreen view={view} actions={actions} />;
  return <Digest rows={view.digest} inkNames={view.inkNames} health={view.health} actions={actions} />;
}
