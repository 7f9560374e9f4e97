import { Popup } from '../../components/popup/Popup.tsx';
import type { RunningPopup } from './start-popup.ts';

/** Shows a running popup and follows it. */
export function PopupApp({ state, actions }: RunningPopup) {
  return <Popup view={state.view.value} actions={actions} />;
}
