import { render } from 'preact';
import { onTestFinished, vi } from 'vitest';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/inks.css';
import '../../components/popup/popup.css';
import '../../components/popup/marks.css';
import '../../components/popup/tend.css';
import '../../components/popup/guests.css';
import '../../components/popup/share.css';
import '../../components/popup/foot.css';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupActions, PopupView } from '../../components/popup/popup-view.ts';

/** Every action of the popup, noting its calls. */
function noteActions() {
  return {
    search: vi.fn<PopupActions['search']>(),
    goTo: vi.fn<PopupActions['goTo']>(),
    copyLink: vi.fn<PopupActions['copyLink']>(),
    copyAll: vi.fn<PopupActions['copyAll']>(),
    copyBoth: vi.fn<PopupActions['copyBoth']>(),
    copyAs: vi.fn<PopupActions['copyAs']>(),
    openShare: vi.fn<PopupActions['openShare']>(),
    setWithGuests: vi.fn<PopupActions['setWithGuests']>(),
    showCode: vi.fn<PopupActions['showCode']>(),
    closeCode: vi.fn<PopupActions['closeCode']>(),
    shareBySystem: vi.fn<PopupActions['shareBySystem']>(),
    saveFile: vi.fn<PopupActions['saveFile']>(),
    changeSettings: vi.fn<PopupActions['changeSettings']>(),
    keepGuest: vi.fn<PopupActions['keepGuest']>(),
    keepAllGuests: vi.fn<PopupActions['keepAllGuests']>(),
    dismissGuests: vi.fn<PopupActions['dismissGuests']>(),
    goToGuest: vi.fn<PopupActions['goToGuest']>(),
    setWithNotes: vi.fn<PopupActions['setWithNotes']>(),
    remove: vi.fn<PopupActions['remove']>(),
    setInk: vi.fn<PopupActions['setInk']>(),
    writeNote: vi.fn<PopupActions['writeNote']>(),
    typeTag: vi.fn<PopupActions['typeTag']>(),
    addTag: vi.fn<PopupActions['addTag']>(),
    removeTag: vi.fn<PopupActions['removeTag']>(),
    edit: vi.fn<PopupActions['edit']>(),
    undo: vi.fn<PopupActions['undo']>(),
    openLibrary: vi.fn<PopupActions['openLibrary']>(),
    attach: vi.fn<PopupActions['attach']>(),
    save: vi.fn<PopupActions['save']>(),
    showMore: vi.fn<PopupActions['showMore']>(),
    markSelection: vi.fn<PopupActions['markSelection']>(),
    changeReading: vi.fn<PopupActions['changeReading']>(),
    allowSite: vi.fn<PopupActions['allowSite']>(),
    turnOff: vi.fn<PopupActions['turnOff']>(),
    turnOn: vi.fn<PopupActions['turnOn']>(),
    tryAgain: vi.fn<PopupActions['tryAgain']>(),
    bringBack: vi.fn<PopupActions['bringBack']>(),
    saveCopy: vi.fn<PopupActions['saveCopy']>(),
    goOnWithout: vi.fn<PopupActions['goOnWithout']>(),
    closeStatus: vi.fn<PopupActions['closeStatus']>(),
  } satisfies PopupActions;
}

/** Puts the popup into the document until the test ends; `show` shows another view in its place. */
export function showPopup(view: PopupView) {
  const actions = noteActions();
  const show = (next: PopupView) => render(<Popup view={next} actions={actions} />, document.body);
  show(view);
  onTestFinished(() => render(null, document.body));
  return { actions, show };
}
