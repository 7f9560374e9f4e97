import { useEffect, useState } from 'preact/hooks';

/** There is no room for filters beside the list; the same width as in `marks.css`. */
const NARROW = '(max-width: 820px)';

/** Whether the window is narrow, now and whenever that changes. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const media = matchMedia(NARROW);
    const follow = () => setNarrow(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return isNarrow;
}
