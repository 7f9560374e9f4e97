import { ACTIVITY, marksOn } from '../../../lib/words/activity.ts';
import { FILTERS } from '../../../lib/words/filters.ts';
import { figure } from '../../../lib/words/language.ts';

interface SiteBarsProps {
  /** The most first. */
  readonly sites: readonly { readonly site: string; readonly count: number }[];
  readonly chosen: readonly string[];
  readonly onToggle: (site: string) => void;
}

const SHOWN = 5;

/** The sites with the most marks, each a bar that filters by it. */
export function SiteBars({ sites, chosen, onToggle }: SiteBarsProps) {
  if (sites.length === 0) return null;
  const most = sites[0]?.count ?? 1;
  return (
    <section class="site-bars" aria-label={ACTIVITY.sites}>
      <h3 class="picture-title">{ACTIVITY.sites}</h3>
      {sites.slice(0, SHOWN).map(({ site, count }) => (
        <button
          key={site}
          type="button"
          class="site-bar"
          aria-pressed={chosen.includes(site)}
          title={marksOn(count, site || FILTERS.noSite)}
          onClick={() => onToggle(site)}
        >
          <span class="site-name" dir={site === '' ? undefined : 'auto'}>
            {site || FILTERS.noSite}
          </span>{' '}
          <span class="site-track">
            <span class="site-length" style={{ inlineSize: `${(100 * count) / most}%` }} />
          </span>
          <span class="site-count">{figure(count)}</span>
        </button>
      ))}
    </section>
  );
}
