import { render } from 'preact';
import { createBrowserPorts } from './browser-ports.ts';
import { PopupApp } from './PopupApp.tsx';
import { startPopup } from './start-popup.ts';

render(<PopupApp {...startPopup(createBrowserPorts())} />, document.body);
