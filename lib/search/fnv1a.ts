/** FNV-1a over UTF-16 code units, 32 bits: whatever single code unit is another, the hash is another. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
