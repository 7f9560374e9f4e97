import { afterEach, expect, test } from 'vitest';
import { createTextIndex } from '../../lib/anchor/text-index.ts';
import { normalised } from './second-implementation/page-hash.ts';
import { textOf } from './second-implementation/page-nodes.ts';

/** Every element of the HTML standard, obsolete ones, some of SVG and MathML, and one of somebody's own. */
const NAMES =
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee math math-field menu meta meter mi multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rbc rp rt rtc ruby s samp script search section select selectedcontent slot small source spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr x-own xmp'.split(
    ' ',
  );

afterEach(() => document.body.replaceChildren());

function put(name: string, parent: Node): Element {
  const element = document.createElement(name);
  // Not to be run as a script.
  element.setAttribute('type', 'text/plain');
  element.append(`in ${name}`, document.createComment('never'), document.createElement('b'));
  element.lastElementChild?.append(` deep in ${name}`);
  parent.appendChild(element);
  return element;
}

test('both implementations read the same of every element', () => {
  for (const name of NAMES) put(name, document.body);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.append('drawn');
  const mathSelect = document.createElementNS('http://www.w3.org/1998/Math/MathML', 'select');
  mathSelect.append('of another namespace');
  const hidden = document.createElement('div');
  hidden.hidden = true;
  hidden.append('hidden');
  document.body.append(svg, mathSelect, hidden);

  const text = normalised(textOf(document));
  expect(createTextIndex(document).text).toBe(text);
  expect(text).toContain('indivdeepindiv');
  expect(text).toContain('hidden');
  expect(text).not.toContain('insvg');
});

test('both read a shadow root before its host’s own children, wherever slots put them', () => {
  const host = put('div', document.body);
  const root = host.attachShadow({ mode: 'open' });
  root.append('before the slot', document.createElement('slot'), 'behind it');
  put('section', root).attachShadow({ mode: 'open' }).append('a shadow in a shadow');
  put('p', host).attachShadow({ mode: 'open' }).append('one of a child');
  put('p', document.body).attachShadow({ mode: 'closed' }).append('closed');

  const text = normalised(textOf(document.body));
  expect(createTextIndex(document.body).text).toBe(text);
  expect(text.startsWith('beforetheslotbehinditashadowinashadow')).toBe(true);
  expect(text).not.toContain('closed');
});
