import { inject, test } from 'vitest';
import { press } from '../support/controls.ts';
import { launch } from '../support/launch.ts';
import { markSnippets, mintBy } from '../support/mark-page.ts';
import { expectPaintedLike } from '../support/painted.ts';
import { useSession } from '../support/use-session.ts';

const SNIPPETS = [
  { quote: 'the youngest and the northernmost of the member cities', ink: 'sun' },
  { quote: 'the member cities will sign a shared handbook on early warning: who calls whom', ink: 'leaf' },
  { quote: 'with a part for thirteen different bells. After the session A closing declaration', ink: 'sky' },
] as const;

const reader = useSession();

test('shows the same snippets in a browser without Snipmark', async ({ onTestFinished }) => {
  const page = await reader.openPage('/release/');
  await markSnippets(reader.browser, page, SNIPPETS);
  const popup = await reader.browser.openPopup(page);
  const { link } = await mintBy(reader.browser, popup, () =>
    press(reader.browser, popup, 'Copy link to all'),
  );

  const bare = await launch(inject('browserName'), { extension: false });
  onTestFinished(() => bare.close());
  const shown = await bare.openPage(link);
  const control = await bare.openPage(`${reader.fixtures.origin}/release/`);
  const inBrowserColour = SNIPPETS.map(({ quote }) => ({ quote, ink: 'native' as const }));
  await expectPaintedLike(shown, control, inBrowserColour);
});
