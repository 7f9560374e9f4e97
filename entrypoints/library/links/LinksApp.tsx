import { useEffect, useState } from 'preact/hooks';
import '../../../components/links/links.css';
import { LinksScreen } from '../../../components/links/LinksScreen.tsx';
import { createBrowserLinksPorts } from './browser-links-ports.ts';
import { startLinks } from './start-links.ts';

/** The library's screen 'links'. */
export function LinksApp() {
  const [running] = useState(() => startLinks(createBrowserLinksPorts()));
  useEffect(() => running.stop, [running]);
  return (
    <LinksScreen
      view={running.view.value}
      query={running.query.value}
      line={running.line.value}
      removedCount={running.removedCount.value}
      actions={running.actions}
    />
  );
}
