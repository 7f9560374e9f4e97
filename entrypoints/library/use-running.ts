import { useEffect, useState } from 'preact/hooks';

/** Starts something with the component and stops it when that goes. */
export function useRunning<T extends { readonly stop: () => void }>(start: () => T): T {
  const [running] = useState(start);
  useEffect(() => running.stop, [running]);
  return running;
}
