import type { ComponentChildren } from 'preact';
import { LIBRARY, SCREEN_NAMES } from '../../lib/words/library.ts';
import { hashOf, SCREENS, type Screen } from './screens.ts';

interface ShellProps {
  readonly screen: Screen;
  readonly children: ComponentChildren;
}

/** What surrounds every screen of the library: its name and the way to the others. */
export function Shell({ screen, children }: ShellProps) {
  return (
    <div class="shell">
      <header class="shell-head">
        <h1 class="shell-name">{LIBRARY.name}</h1>
        <nav class="shell-nav" aria-label={LIBRARY.screensName}>
          {SCREENS.map((each) => (
            <a
              key={each}
              class="shell-link"
              href={hashOf(each)}
              aria-current={each === screen ? 'page' : undefined}
            >
              {SCREEN_NAMES[each]}
            </a>
          ))}
        </nav>
      </header>
      <main class="screen" data-screen={screen}>
        {children}
      </main>
    </div>
  );
}
