import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    build: { sourcemap: false },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'Snipmark',
    description: 'Mark text on any page and share it by one unique link.',
    permissions: [
      'activeTab',
      'clipboardWrite',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    host_permissions: ['<all_urls>'],
  }),
});
