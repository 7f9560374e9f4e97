import { defineConfig } from 'wxt';
import { LOADER_SCRIPT } from './lib/messaging/loader-script.ts';

/**
 * The oldest browsers this runs in follow from what it uses: in Chromium `storage.local.getKeys` (130), in
 * Firefox the Navigation API (147).
 */
const OLDEST_CHROMIUM = '130';
const OLDEST_FIREFOX = '147.0';

const permissions = [
  'activeTab',
  'clipboardWrite',
  'contextMenus',
  'scripting',
  'storage',
  'unlimitedStorage',
];

const shortcut = (key: string) => ({ suggested_key: { default: key } });

/** As WXT names the module that it wraps around a script of its own entry kind; the script's path follows. */
const WRAPPER = '\0virtual:wxt-unlisted-script-entrypoint?';

/**
 * A Vite plugin: has loader and marker begin with their own first line. WXT's wrapper around them logs what they
 * throw, which the browser does as well, and is a quarter of what the loader may weigh.
 */
const bareScripts = {
  name: 'snipmark-bare-scripts',
  load: (id: string) =>
    id.startsWith(WRAPPER)
      ? `import script from ${JSON.stringify(id.slice(WRAPPER.length))};\nscript.main();`
      : null,
};

export default defineConfig({
  imports: false,
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  vite: () => ({
    plugins: [bareScripts],
    build: { sourcemap: false, target: 'esnext' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_appName__',
    description: '__MSG_appDescription__',
    permissions: browser === 'firefox' ? permissions : [...permissions, 'offscreen'],
    // Asked for when the reader has backups written into the folder of downloads.
    optional_permissions: ['downloads'],
    host_permissions: ['<all_urls>'],
    options_ui: { page: 'library.html#/settings', open_in_tab: true },
    commands: {
      _execute_action: shortcut('Alt+Shift+S'),
      'mark-selection': { ...shortcut('Alt+Shift+M'), description: '__MSG_commandMark__' },
      'copy-link': { ...shortcut('Alt+Shift+L'), description: '__MSG_commandCopyLink__' },
      // Chromium allows four suggested keys; for these two the page itself listens to Alt+Shift+N and Alt+Shift+P.
      'next-mark': { description: '__MSG_commandNext__' },
      'previous-mark': { description: '__MSG_commandPrevious__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'snipmark@snipmark.example',
              strict_min_version: OLDEST_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: OLDEST_FIREFOX },
          },
        }
      : { minimum_chrome_version: OLDEST_CHROMIUM }),
  }),
  hooks: {
    'build:manifestGenerated': ({ config }, manifest) => {
      // Named by WXT after the popup's document, whose title waits for the script.
      if (manifest.action) manifest.action.default_title = '__MSG_appName__';
      // Declared here and not by WXT's own content scripts: those announce themselves to the page by an event.
      // In Chromium the background registers it (`entrypoints/background/register-loader.ts` says why).
      if (config.browser !== 'firefox') return;
      const { allFrames, js, runAt } = LOADER_SCRIPT;
      manifest.content_scripts = [
        { matches: ['<all_urls>'], js: [...js], run_at: runAt, all_frames: allFrames },
      ];
    },
  },
});
