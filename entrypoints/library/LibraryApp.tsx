import type { ComponentType } from 'preact';
import { Shell } from '../../components/library/Shell.tsx';
import type { Screen } from '../../components/library/screens.ts';
import { BinApp } from './bin/BinApp.tsx';
import { LinksApp } from './links/LinksApp.tsx';
import { MarksApp } from './marks/MarksApp.tsx';
import { StatusApp } from './StatusApp.tsx';
import type { ScreenProps } from './screen-props.ts';
import { SettingsApp } from './settings/SettingsApp.tsx';
import { TransferApp } from './transfer/TransferApp.tsx';

const APPS: Readonly<Record<Screen, ComponentType<ScreenProps>>> = {
  marks: MarksApp,
  links: LinksApp,
  bin: BinApp,
  transfer: TransferApp,
  settings: SettingsApp,
};

/** The library: the screen that its address names, and the line that says what was done. */
export function LibraryApp({ library }: ScreenProps) {
  const { screen } = library.place.value;
  const App = APPS[screen];
  return (
    <Shell screen={screen}>
      <App library={library} />
      <StatusApp library={library} />
    </Shell>
  );
}
