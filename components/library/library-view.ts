/** How the library of marks is; everything but 'ok' is said. */
export type LibraryHealth =
  | { readonly state: 'ok' | 'newer' | 'failed' }
  | { readonly state: 'lost'; readonly copyCount: number };

/** The line at the bottom: what was just done, and what can be done about it. */
export interface StatusView {
  readonly text: string;
  readonly isWorking: boolean;
  readonly action: { readonly label: string; readonly run: () => void } | null;
  /** A link the clipboard refused, to copy by hand. */
  readonly link: string | null;
}
