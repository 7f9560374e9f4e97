import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type InkNames, USUAL_INK_NAMES } from '../lib/model.ts';
import { InkNaming } from './ink-naming.ts';

interface NamedInksProps {
  /** Tells what the inks are called, now and whenever that changes, until the signal aborts. */
  readonly follow: (
    onColours: (colours: { readonly names: InkNames }) => void,
    signal: AbortSignal,
  ) => Promise<void>;
  readonly children: ComponentChildren;
}

/** Everything in it calls the inks as the reader does. */
export function NamedInks({ children, follow }: NamedInksProps) {
  const [names, setNames] = useState(USUAL_INK_NAMES);
  useEffect(() => {
    const stopping = new AbortController();
    void follow((colours) => setNames(colours.names), stopping.signal);
    return () => stopping.abort();
  }, [follow]);
  return <InkNaming.Provider value={names}>{children}</InkNaming.Provider>;
}
