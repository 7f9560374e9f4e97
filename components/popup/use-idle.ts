import { useEffect, useState } from 'preact/hooks';

/** A busy browser keeps nobody waiting for longer, in milliseconds. */
const LATEST_MS = 300;

/** False at first, and true once the browser has had time for what is more urgent. */
export function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    const asked = requestIdleCallback(() => setIsIdle(true), { timeout: LATEST_MS });
    return () => cancelIdleCallback(asked);
  }, []);
  return isIdle;
}
