import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A part of the screen under its heading. */
export function Section({ children, title }: SectionProps) {
  const id = useId();
  return (
    <section class="transfer-section" aria-labelledby={id}>
      <h3 id={id} class="transfer-heading">
        {title}
      </h3>
      <div class="transfer-body">{children}</div>
    </section>
  );
}
