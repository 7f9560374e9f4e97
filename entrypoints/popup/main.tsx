import { render } from 'preact';
import { speakIn } from '../../lib/words/language.ts';
import { POPUP } from '../../lib/words/popup.ts';
import { createBrowserPorts } from './browser-ports.ts';
import { PopupApp } from './PopupApp.tsx';
import { startPopup } from './start-popup.ts';

speakIn(document.documentElement);
document.title = POPUP.name;
render(<PopupApp {...startPopup(createBrowserPorts())} />, document.body);
