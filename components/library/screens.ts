/** The library's screens, in the order of its navigation; also what follows `#/` in its address. */
export const SCREENS = ['marks', 'links', 'bin', 'transfer', 'settings'] as const;
export type Screen = (typeof SCREENS)[number];

/** Where in the library an address leads: a screen, and what stands behind it (a page's key, say); '' for nothing. */
export interface LibraryPlace {
  readonly screen: Screen;
  readonly rest: string;
}

/** The place that a fragment names; the marks, where it names none. */
export function readPlace(hash: string): LibraryPlace {
  const [, name = '', rest = ''] = /^#\/([^/]*)\/?(.*)$/s.exec(hash) ?? [];
  const screen = SCREENS.find((each) => each === name);
  return screen ? { screen, rest } : { screen: 'marks', rest: '' };
}

/** The fragment that leads there. */
export function hashOf(screen: Screen, rest = ''): string {
  return rest === '' ? `#/${screen}` : `#/${screen}/${rest}`;
}
