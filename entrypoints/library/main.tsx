import { render } from 'preact';
import { NamedInks } from '../../components/NamedInks.tsx';
import { followColours } from '../../lib/messaging/colours.ts';
import { speakIn } from '../../lib/words/language.ts';
import { LIBRARY } from '../../lib/words/library.ts';
import { followPlace } from './follow-place.ts';
import { LibraryApp } from './LibraryApp.tsx';

speakIn(document.documentElement);
document.title = LIBRARY.title;
render(
  <NamedInks follow={followColours}>
    <LibraryApp place={followPlace(window)} />
  </NamedInks>,
  document.body,
);
