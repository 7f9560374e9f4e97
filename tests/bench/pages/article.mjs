import { seededRandom } from '../revisions/random.mjs';
import { createLanguage } from './words.mjs';

/** An article with headings, links, lists and tables, of about so many characters of HTML. */
export function makeArticle(seed, { script, size, direction = 'ltr' }) {
  const random = seededRandom(seed);
  const language = createLanguage(script, 1200, random);
  const space = script === 'cjk' ? '' : ' ';
  const sentence = () => dress(language.sentence());
  /** Now and then some of a sentence's letters become a link or are stressed. */
  function dress(text) {
    if (random(3) > 0) return text;
    const from = random(text.length >> 1);
    const to = from + 2 + random(text.length >> 1);
    const tag = ['em', 'strong', 'a href="#there"', 'code', 'span'][random(5)];
    return `${text.slice(0, from)}<${tag}>${text.slice(from, to)}</${tag.split(' ')[0]}>${text.slice(to)}`;
  }
  const paragraph = () => `<p>${Array.from({ length: 2 + random(4) }, sentence).join(space)}</p>`;
  const list = () => {
    const items = Array.from({ length: 3 + random(4) }, () => `<li>${dress(language.sentence(3, 6))}</li>`);
    return random(2) ? `<ul>\n${items.join('\n')}\n</ul>` : `<ol>${items.join('')}</ol>`;
  };
  const table = () => {
    const cells = () =>
      Array.from({ length: 4 }, () => `<td>${language.words(1 + random(2)).join(space)}</td>`);
    const rows = Array.from({ length: 4 + random(4) }, () => `<tr>${cells().join('')}</tr>`);
    return `<table><tbody>\n${rows.join('\n')}\n</tbody></table>`;
  };
  const parts = [`<h1>${language.sentence(3, 3)}</h1>`];
  for (let length = 0; length < size; length += parts.at(-1).length) {
    const kind = random(12);
    if (kind === 0) parts.push(`<h2>${language.sentence(2, 4)}</h2>`);
    else if (kind === 1) parts.push(list());
    else if (kind === 2) parts.push(table());
    else if (kind === 3) parts.push(`<blockquote>${paragraph()}</blockquote>`);
    else parts.push(paragraph());
  }
  return `<main dir="${direction}"><article>\n${parts.join('\n')}\n</article></main>`;
}
