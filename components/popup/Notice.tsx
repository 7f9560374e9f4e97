import type { ComponentChildren } from 'preact';

interface NoticeProps {
  /** One sentence. */
  readonly text: string;
  /** Buttons: what can be done about it. */
  readonly children?: ComponentChildren;
}

/** A sentence about the page or the library, with the ways on. */
export function Notice({ text, children }: NoticeProps) {
  return (
    <div class="notice">
      <p>{text}</p>
      {children && <div class="notice-actions">{children}</div>}
    </div>
  );
}
