import { BinScreen } from '../../../components/library/bin/BinScreen.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useRunning } from '../use-running.ts';
import { startBin } from './start-bin.ts';

/** The library's screen 'bin'. */
export function BinApp({ library }: ScreenProps) {
  const { view, actions } = useRunning(() => startBin(library));
  return <BinScreen view={view.value} actions={actions} />;
}
