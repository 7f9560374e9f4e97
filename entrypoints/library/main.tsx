import { render } from 'preact';
import { speakIn } from '../../lib/words/language.ts';
import { LIBRARY } from '../../lib/words/library.ts';
import { followPlace } from './follow-place.ts';
import { LibraryApp } from './LibraryApp.tsx';

speakIn(document.documentElement);
document.title = LIBRARY.title;
render(<LibraryApp place={followPlace(window)} />, document.body);
