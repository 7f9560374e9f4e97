import { render } from 'preact';
import { NamedInks } from '../../components/NamedInks.tsx';
import { followColours } from '../../lib/messaging/colours.ts';
import { speakIn } from '../../lib/words/language.ts';
import { LIBRARY } from '../../lib/words/library.ts';
import { createBrowserPorts } from './browser-ports.ts';
import { followPlace } from './follow-place.ts';
import { LibraryApp } from './LibraryApp.tsx';
import { startLibrary } from './start-library.ts';

speakIn(document.documentElement);
document.title = LIBRARY.title;
render(
  <NamedInks follow={followColours}>
    <LibraryApp library={startLibrary(createBrowserPorts(), followPlace(window))} />
  </NamedInks>,
  document.body,
);
