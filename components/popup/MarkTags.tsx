import { TENDING } from '../../lib/words/tending.ts';

/** A mark's tags; nothing where it has none. */
export function MarkTags({ tags }: { readonly tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="chips" aria-label={TENDING.tags}>
      {tags.map((tag) => (
        <li key={tag} class="chip" dir="auto">
          {tag}
        </li>
      ))}
    </ul>
  );
}
