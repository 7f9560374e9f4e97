import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { Shell } from '../../components/library/Shell.tsx';
import type { LibraryPlace, Screen } from '../../components/library/screens.ts';
import { BinApp } from './bin/BinApp.tsx';
import { LinksApp } from './links/LinksApp.tsx';
import { MarksApp } from './marks/MarksApp.tsx';
import { SettingsApp } from './settings/SettingsApp.tsx';
import { TransferApp } from './transfer/TransferApp.tsx';

const APPS: Readonly<Record<Screen, ComponentType>> = {
  marks: MarksApp,
  links: LinksApp,
  bin: BinApp,
  transfer: TransferApp,
  settings: SettingsApp,
};

/** The library: the screen that its address names. */
export function LibraryApp({ place }: { readonly place: ReadonlySignal<LibraryPlace> }) {
  const { screen } = place.value;
  const App = APPS[screen];
  return (
    <Shell screen={screen}>
      <App />
    </Shell>
  );
}
