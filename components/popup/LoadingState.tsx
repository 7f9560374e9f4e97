import { POPUP } from '../../lib/words/popup.ts';

interface LoadingStateProps {
  /** The page's title, or '' while it is not known. */
  readonly title: string;
}

/** Where the marks are going to stand; the lines are seen only if the answer takes its time. */
export function LoadingState({ title }: LoadingStateProps) {
  return (
    <section class="loading">
      <h1 class="page-title others-words" dir="auto">
        {title || POPUP.name}
      </h1>
      <p class="visually-hidden">{POPUP.loading}</p>
      <div class="loading-line" />
      <div class="loading-line" />
      <div class="loading-line" />
    </section>
  );
}
