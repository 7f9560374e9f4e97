import { seededRandom } from '../revisions/random.mjs';
import { createLanguage } from './words.mjs';

/** A thread of comments and a table of readings: a few patterns over and over, told apart by few words. */
export function makeComments(seed, { comments, rows }) {
  const random = seededRandom(seed);
  const language = createLanguage('latin', 400, random);
  const patterns = Array.from({ length: 5 }, () => ({
    first: language.words(3 + random(5)).join(' '),
    last: language.words(4 + random(6)).join(' '),
    close: language.sentence(4, 6),
  }));
  const authors = language.words(12);
  const author = () => authors[random(authors.length)];
  const comment = () => {
    const { first, last, close } = patterns[random(patterns.length)];
    const text = `${first} <b>${language.word()}</b> ${last} ${language.word()}. ${random(3) ? close : ''}`;
    return `<li><div class="by"><a href="#who">${author()}</a> wrote ${1 + random(20)} hours ago</div>
<p>${text}</p><div><button>Reply</button> <a href="#flag">Report this</a></div></li>`;
  };
  const row = () =>
    `<tr><td>Station ${1 + random(9)}</td><td>${author()}</td><td>measured as usual</td><td>${random(40)}</td></tr>`;
  const many = (count, make) => Array.from({ length: count }, make).join('\n');
  return `<main><h1>${language.sentence(3, 3)}</h1><ol>\n${many(comments, comment)}\n</ol>
<table><tbody>\n${many(rows, row)}\n</tbody></table></main>`;
}
