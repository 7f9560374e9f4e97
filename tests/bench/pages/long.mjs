import { seededRandom } from '../revisions/random.mjs';
import { createLanguage } from './words.mjs';

/**
 * A long document of so many characters of text.
 *
 * @param aNode characters of a text node, on average
 */
export function makeLong(seed, length, aNode = 46) {
  const random = seededRandom(seed);
  const language = createLanguage('latin', 6000, random);
  const tags = ['em', 'a href="#there"', 'span', 'code'];
  const parts = [];
  let made = 0;
  const stretch = (words) => {
    const text = language.words(words).join(' ');
    made += text.length + 1;
    return text;
  };
  while (made < length) {
    const pieces = [];
    for (let i = 0; i < 9; i++) {
      const tag = tags[random(tags.length)];
      const words = Math.max(1, Math.round(aNode / 6) - 3 + random(7));
      pieces.push(i % 2 ? `<${tag}>${stretch(words)}</${tag.split(' ')[0]}>` : stretch(words));
    }
    if (random(20) === 0) parts.push(`<h2>${stretch(4)}</h2>`);
    parts.push(`<p>${pieces.join(' ')}.</p>`);
  }
  return `<main>${parts.join('\n')}</main>`;
}
