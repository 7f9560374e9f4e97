/** What is left of it below these shares is hard to see. */
const LEAST_SHARE = 0.5;
const MOST_BLUR_PX = 1;

/**
 * Whether a computed `filter` makes what is under it hard to see. Other colours do not: many a reader, and many a page
 * in mourning, has all of a page inverted or grey.
 */
export function isFaded(filter: string): boolean {
  return [...filter.matchAll(/([\w-]+)\(([^)]*)\)/g)].some(([, name = '', value = '']) => {
    if (/^(opacity|brightness|contrast)$/.test(name)) return Number.parseFloat(value) < LEAST_SHARE;
    if (name === 'blur') return Number.parseFloat(value) > MOST_BLUR_PX;
    return name === 'url';
  });
}
