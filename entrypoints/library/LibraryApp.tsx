import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { Shell } from '../../components/library/Shell.tsx';
import type { Screen } from '../../components/library/screens.ts';
import { BinApp } from './bin/BinApp.tsx';
import { LinksApp } from './links/LinksApp.tsx';
import { MarksApp } from './marks/MarksApp.tsx';
import { StatusApp } from './StatusApp.tsx';
import type { ScreenProps } from './screen-props.ts';
import { SettingsApp } from './settings/SettingsApp.tsx';
import { createBrowserTransferPorts } from './transfer/browser-ports.ts';
import { startTransfer } from './transfer/start-transfer.ts';
import { TransferApp } from './transfer/TransferApp.tsx';

const APPS: Readonly<Record<Exclude<Screen, 'transfer'>, ComponentType<ScreenProps>>> = {
  marks: MarksApp,
  links: LinksApp,
  bin: BinApp,
  settings: SettingsApp,
};

/** The library: the screen that its address names, and the line that says what was done. */
export function LibraryApp({ library }: ScreenProps) {
  const { screen } = library.place.value;
  // Here and not in its screen: an import goes on, and can be undone, while another screen is shown.
  const [transfer] = useState(() => startTransfer(createBrowserTransferPorts(library.hold)));
  if (screen === 'transfer') {
    return (
      <Shell screen={screen}>
        <TransferApp transfer={transfer} />
      </Shell>
    );
  }
  const App = APPS[screen];
  return (
    <Shell screen={screen}>
      <App library={library} />
      <StatusApp library={library} />
    </Shell>
  );
}
