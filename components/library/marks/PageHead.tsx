import type { CataloguePage } from '../../../lib/search/catalogue-entry.ts';
import { MARKS, marksListed } from '../../../lib/words/marks.ts';
import { hashOf } from '../screens.ts';
import { ALL_MARKS, writeMarksPlace } from './marks-address.ts';

interface PageHeadProps {
  readonly page: CataloguePage;
  readonly count: number;
}

/** Above the marks of a page: its title, which leads to its digest, its host, and how many marks follow. */
export function PageHead({ page, count }: PageHeadProps) {
  const digest = hashOf('marks', writeMarksPlace({ ...ALL_MARKS, digestOf: page.pageKey }));
  return (
    <div class="page-head">
      <h2 class="page-head-title">
        <a
          class="others-words"
          href={digest}
          title={MARKS.digest}
          dir={page.title === '' ? undefined : 'auto'}
        >
          {page.title || MARKS.untitled}
        </a>
      </h2>
      <p class="quiet">
        <span>{page.host}</span> <span>{marksListed(count)}</span>
      </p>
    </div>
  );
}
