import type { TestBrowser } from '../support/browser.ts';
import { launch } from '../support/launch.ts';

/**
 * Where there is a display, shows the reader's own profile in a window, for trying Snipmark by hand, until
 * the window is closed. Without a display it does nothing.
 */
export async function leaveWindow(
  reader: TestBrowser,
  address: string,
  say: (line: string) => void,
): Promise<void> {
  const hasDisplay =
    process.platform === 'darwin' ||
    process.platform === 'win32' ||
    process.env.DISPLAY ||
    process.env.WAYLAND_DISPLAY;
  if (!hasDisplay) return;
  await reader.stop();
  const shown = await launch(reader.name, {
    extension: true,
    profileDir: reader.profileDir,
    headful: true,
  });
  await shown.openPage(address);
  say('A window is open, with Snipmark in it. Try it; close the window to end.');
  await shown.closed();
}
