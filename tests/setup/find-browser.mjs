import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** First of these programs that stands on the PATH or at a place where systems put browsers, or null. */
function findProgram(names, places) {
  const dirs = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...dirs.flatMap((dir) => names.map((name) => join(dir, name))), ...places];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Path of a Chromium-like browser: $CHROMIUM if set, else the first one found, else null. */
export function findChromium() {
  return (
    process.env.CHROMIUM ??
    findProgram(['chromium', 'chromium-browser'], ['/Applications/Chromium.app/Contents/MacOS/Chromium'])
  );
}

/** Path of a Firefox: $FIREFOX if set, else the first one found, else null. */
export function findFirefox() {
  return (
    process.env.FIREFOX ??
    findProgram(['firefox-esr', 'firefox'], ['/Applications/Firefox.app/Contents/MacOS/firefox'])
  );
}
