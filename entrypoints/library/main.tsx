import { render } from 'preact';
import { LIBRARY } from '../../lib/words/library.ts';
import { followPlace } from './follow-place.ts';
import { LibraryApp } from './LibraryApp.tsx';

document.title = LIBRARY.title;
render(<LibraryApp place={followPlace(window)} />, document.body);
