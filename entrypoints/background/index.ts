import { nanoid } from 'nanoid';
import { defineBackground } from 'wxt/utils/define-background';
import { handleMessage } from '../../lib/messaging/handle-message.ts';
import { readLinkSettings } from '../../lib/messaging/read-link-settings.ts';
import { createFullDisk, readRoom, UNHARMED } from '../../lib/store/full-disk.ts';
import { openPrivateFolder } from '../../lib/store/private-folder.ts';
import { putShares, removeShares } from '../../lib/store/record-share.ts';
import { COPY_FOLDER } from '../../lib/store/second-copy.ts';
import { answerLoader } from './answer-loader.ts';
import { changeLinks } from './change-links.ts';
import { checkHealth } from './check-health.ts';
import { createChromiumComposer } from './compose-backup-chromium.ts';
import { createFirefoxComposer } from './compose-backup-firefox.ts';
import { createChromiumCopier } from './copy-text-chromium.ts';
import { copyInFirefox } from './copy-text-firefox.ts';
import { hintsOf } from './hints-of.ts';
import { ensureMarker, hideTargetText } from './inject-marker.ts';
import { keepAddressLink } from './keep-address-link.ts';
import { createBackupKeeper } from './keep-backup.ts';
import { createCatalogueKeeper } from './keep-catalogue.ts';
import { localArea, sessionArea } from './key-value-area.ts';
import { createLazyStore } from './lazy-store.ts';
import { dismissLinkLine } from './link-line.ts';
import { mintLink, previewLink } from './mint-link.ts';
import { noteSightings } from './note-sightings.ts';
import { createOffscreenDocument } from './offscreen-document.ts';
import { openPage } from './open-page.ts';
import { readForPopup } from './read-for-popup.ts';
import { declineCopy, restoreCopy } from './recover-copy.ts';
import { registerCommands } from './register-commands.ts';
import { registerLoader } from './register-loader.ts';
import { registerMenus } from './register-menus.ts';
import { registerStart } from './register-start.ts';
import { revealHighlight } from './reveal-highlight.ts';
import { createReveals } from './reveals.ts';
import { setColours } from './set-colours.ts';
import { setLinkSettings } from './set-link-settings.ts';
import { setMarkingSettings } from './set-marking-settings.ts';
import { setReadingSettings } from './set-reading-settings.ts';
import { clearBadges, showBadge } from './show-badge.ts';
import { sitesHere } from './sites-here.ts';
import { createSwitch } from './switch-off.ts';
import { tabAddress } from './tab-address.ts';
import { writeBackup } from './write-backup.ts';
import { writeHighlights } from './write-highlights.ts';

/** Registers every listener in the first turn, so that a woken background misses none; no more than that. */
export default defineBackground({
  type: 'module',
  main() {
    const area = localArea();
    const now = Date.now;
    const disk = import.meta.env.FIREFOX ? UNHARMED : createFullDisk(sessionArea(), readRoom);
    const folder = openPrivateFolder(COPY_FOLDER, disk);
    const getStore = createLazyStore({
      area,
      folder,
      disk,
      hintsOf,
      now,
      newId: nanoid,
      warn: console.error,
    });
    const catalogue = createCatalogueKeeper(getStore);
    const reveals = createReveals();
    const offscreen = createOffscreenDocument();
    const copyText = import.meta.env.FIREFOX ? copyInFirefox : createChromiumCopier(offscreen);
    const compose = import.meta.env.FIREFOX
      ? createFirefoxComposer(getStore, now)
      : createChromiumComposer(offscreen);
    const backup = createBackupKeeper({ area, now, write: (name) => writeBackup(compose, name) });
    const switchOff = createSwitch(area);
    const reading = readForPopup(getStore);
    const minting = { getStore, copyText, readSettings: readLinkSettings, now };

    handleMessage('injectMarker', (ifLinked, sender) => answerLoader(getStore, ifLinked, sender));
    handleMessage('openPage', (facts, sender) => openPage({ getStore, reveals, showBadge }, facts, sender));
    handleMessage('noteSightings', (sightings, sender) => noteSightings(getStore, sightings, sender, now()));
    handleMessage('writeHighlights', async (request, sender) => {
      await writeHighlights({ getStore, catalogue, showBadge }, request, sender);
      backup.lookSoon();
    });
    handleMessage('mintLink', (request, sender) => mintLink(minting, request, sender));
    handleMessage('previewLink', (request, sender) => previewLink(minting, request, sender));
    handleMessage('keepAddressLink', (request, sender) => keepAddressLink(minting, request, sender));
    handleMessage('setLinkSettings', (settings) => setLinkSettings(area, settings));
    handleMessage('setReadingSettings', (settings) => setReadingSettings(area, settings));
    handleMessage('setColours', (colours) => setColours(area, colours));
    handleMessage('setMarkingSettings', async (settings) => {
      await setMarkingSettings(area, settings);
      if (!settings.badge) await clearBadges();
    });
    handleMessage('setBackupSettings', (settings) => backup.set(settings));
    handleMessage('noteBackup', () => backup.noteHanded());
    handleMessage('removeShares', (ids) => changeLinks(getStore, (database) => removeShares(database, ids)));
    handleMessage('putShares', (shares) => changeLinks(getStore, (database) => putShares(database, shares)));
    handleMessage('hideTargetText', (tone, sender) => hideTargetText(sender, tone));
    handleMessage('dismissLinkLine', () => dismissLinkLine(area));
    handleMessage('switchOff', (request, sender) => switchOff(request, sender));
    handleMessage('sitesHere', (_, sender) => sitesHere(sender));
    handleMessage('tabAddress', (_, sender) => tabAddress(sender));
    handleMessage('ensureMarker', (tabId) => ensureMarker(tabId));
    handleMessage('revealHighlight', (request) => revealHighlight(getStore, reveals, request));
    handleMessage('storeHealth', async () => checkHealth(await getStore()));
    handleMessage('readPageMarks', (pageKeys) => reading.pageMarks(pageKeys));
    handleMessage('readNewestMarks', (request) => reading.newestMarks(request));
    handleMessage('searchMarks', (request) => reading.search(request));
    handleMessage('readTags', () => reading.tags());
    handleMessage('restoreCopy', () => restoreCopy(getStore));
    handleMessage('refreshCatalogue', () => catalogue.refresh());
    handleMessage('declineCopy', () => declineCopy(getStore));
    registerLoader();
    registerMenus();
    registerCommands();
    registerStart(getStore, catalogue, backup, now);
  },
});
