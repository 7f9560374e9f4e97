import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SettingsSectionProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A part of the settings under its heading. */
export function SettingsSection({ children, title }: SettingsSectionProps) {
  const id = useId();
  return (
    <section class="settings-section" aria-labelledby={id}>
      <h3 id={id} class="settings-heading">
        {title}
      </h3>
      <div class="settings-body">{children}</div>
    </section>
  );
}
