import { render } from 'preact';
import { NamedInks } from '../../components/NamedInks.tsx';
import { followColours } from '../../lib/messaging/colours.ts';
import { speakIn } from '../../lib/words/language.ts';
import { POPUP } from '../../lib/words/popup.ts';
import { createBrowserPorts } from './browser-ports.ts';
import { PopupApp } from './PopupApp.tsx';
import { startPopup } from './start-popup.ts';
import { untilKnown } from './when-known.ts';

speakIn(document.documentElement);
document.title = POPUP.name;
const popup = startPopup(createBrowserPorts());
void untilKnown(popup.state).then(() =>
  render(
    <NamedInks follow={followColours}>
      <PopupApp {...popup} />
    </NamedInks>,
    document.body,
  ),
);
