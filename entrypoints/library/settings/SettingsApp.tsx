/** The library's screen 'settings'. */
export function SettingsApp() {
  return null;
}
