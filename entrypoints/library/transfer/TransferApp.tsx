import { useEffect } from 'preact/hooks';
import '../../../components/transfer/transfer.css';
import { TransferScreen } from '../../../components/transfer/TransferScreen.tsx';
import type { RunningTransfer } from './start-transfer.ts';

/** The library's screen 'transfer'. */
export function TransferApp({ transfer: { actions, view } }: { readonly transfer: RunningTransfer }) {
  useEffect(() => actions.load(), [actions]);
  return <TransferScreen view={view.value} actions={actions} />;
}
