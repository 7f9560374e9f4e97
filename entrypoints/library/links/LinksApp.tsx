import '../../../components/links/links.css';
import { HealthNotice } from '../../../components/library/HealthNotice.tsx';
import { LinksScreen } from '../../../components/links/LinksScreen.tsx';
import { createHealthActions } from '../health-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useRunning } from '../use-running.ts';
import { createBrowserLinksPorts } from './browser-links-ports.ts';
import { startLinks } from './start-links.ts';

/** The library's screen 'links'. */
export function LinksApp({ library }: ScreenProps) {
  const running = useRunning(() => startLinks(createBrowserLinksPorts(), library.state.said));
  const view = running.view.value;
  const health = library.state.health.value;
  const isLost = health?.state === 'lost' && view.state === 'ok' && view.total === 0;
  // What cannot be read or is lost is not to be called empty.
  if (isLost || (health?.state === 'newer' && view.state === 'failed')) {
    return <HealthNotice health={health} actions={createHealthActions(library)} />;
  }
  return (
    <LinksScreen
      view={view}
      query={running.query.value}
      removedCount={running.removedCount.value}
      actions={running.actions}
    />
  );
}
