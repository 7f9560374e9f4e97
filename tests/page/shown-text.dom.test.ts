import { beforeEach, describe, expect, test } from 'vitest';
import { createTextIndex } from '../../lib/anchor/text-index.ts';
import { EDGES } from '../../lib/model.ts';
import { createShownText } from '../../lib/page/shown-text.ts';

const { block: BLOCK, spaced: SPACED, tight: TIGHT } = EDGES;

const root = document.createElement('main');

beforeEach(() => {
  document.body.replaceChildren(root);
});

/** What is shown of this, without the page's title and the like. */
function show(html: string): { readonly sure: string; readonly all: string } {
  root.innerHTML = html;
  return createShownText(document);
}

describe('what every browser searches', () => {
  test.each([
    ['text across inline elements', '<p>one <b>two</b>three</p>', 'one twothree'],
    ['nothing that is not displayed', '<p>one <i style="display:none">no</i> two</p>', 'one two'],
    ['nothing invisible', '<p>one <i style="visibility:hidden">no</i> two</p>', `one${SPACED}two`],
    [
      'what is visible in what is not',
      '<p style="visibility:hidden">no <i style="visibility:visible">yes</i></p>',
      'yes',
    ],
    ['nothing in closed details', '<details><summary>title</summary>no <p>no</p></details>', 'title'],
    [
      'what is in open ones',
      '<details open><summary>title</summary><p>yes</p></details>',
      `title${BLOCK}yes`,
    ],
    ['nothing that is hidden until it is found', '<p>one</p><p hidden="until-found">no</p>', 'one'],
    ['nothing whose content is not visible', '<p>one</p><p style="content-visibility:hidden">no</p>', 'one'],
    ['what is drawn later', '<p>one</p><p style="content-visibility:auto">yes</p>', `one${BLOCK}yes`],
    ['no scripts, styles and templates', '<p>one<script>0</script><template>no</template></p>', 'one'],
    [
      'nothing in frames, videos and fields',
      '<video>no</video><textarea>no</textarea><input value="no">one',
      'one',
    ],
    ['nothing in lists to choose from', '<p>one <select><option>no</select></p>', 'one'],
    ['nothing in drawings', '<p>one <svg><text y="9">no</text></svg></p>', 'one'],
    ['nothing inert', '<p>one</p><p inert>no</p>', 'one'],
  ])('%s', (_, html, expected) => {
    expect(show(html).sure).toBe(expected);
  });
});

describe('what some browsers search, too', () => {
  test.each([
    ['closed details', '<details><summary>one</summary>two</details>', `one${BLOCK}two`],
    ['what is hidden until it is found', '<p>one</p><p hidden="until-found">two</p>', `one${BLOCK}two`],
    ['text in drawings', '<p>one <svg><text y="9">two</text></svg></p>', `one${BLOCK}two`],
    ['lists to choose from', '<p>one <select><option>two</select></p>', `one${BLOCK}two`],
    [
      'what fields hold and ask for',
      '<p>one <input value="two" placeholder="three"></p>',
      `one${BLOCK}two three`,
    ],
  ])('%s', (_, html, expected) => {
    expect(show(html).all).toBe(expected);
  });

  test.each([
    ['displayed', '<p hidden>no</p>'],
    ['visible', '<p style="visibility:hidden">no</p>'],
    ['drawn', '<p style="content-visibility:hidden">no</p>'],
  ])('never what is not %s', (_, html) => {
    expect(show(`<p>one</p>${html}`).all).toBe('one');
  });
});

describe('blocks and lines, by computed style', () => {
  test.each([
    ['a block by name', 'one<p>two</p>three', `one${BLOCK}two${BLOCK}three`],
    ['a block by style', 'one <span style="display:block">two</span> three', `one${BLOCK}two${BLOCK}three`],
    [
      'no block by style',
      '<div style="display:inline">one</div> <div style="display:inline">two</div>',
      'one two',
    ],
    ['what floats', 'one<span style="float:left">two</span>three', `one${BLOCK}two${BLOCK}three`],
    [
      'items of a flexible box',
      '<div style="display:flex"><span>one</span><span>two</span></div>',
      `one${BLOCK}two`,
    ],
    ['no box at all', '<p>one<span style="display:contents">two</span></p>', 'onetwo'],
    ['cells', '<table><tr><td>one</td><td>two</td></table>', `one${BLOCK}two`],
    // Chromium searches no further at these, Firefox runs across.
    [
      'blocks within the line',
      'one<b style="display:inline-block">two</b> three',
      `one${TIGHT}two${SPACED}three`,
    ],
    ['pictures', 'one<img alt="">two', `one${TIGHT}two`],
    ['scripts', 'one <script>0</script>two', `one${SPACED}two`],
    ['an empty block', 'one<span style="display:block"></span>two', `one${TIGHT}two`],
    ['a broken line', 'one<br>two', `one${SPACED}two`],
    ['a chance to break it', 'one<wbr>two', 'onetwo'],
    ['lines as they are written', '<pre>one two\nthree  four</pre>', `one two${SPACED}three${SPACED}four`],
    ['letters in another case', '<p style="text-transform:uppercase">one</p>', 'one'],
  ])('%s', (_, html, expected) => {
    expect(show(html).sure).toBe(expected);
  });
});

describe('shadow trees', () => {
  function attach(host: Element | null, html: string): void {
    const shadow = host?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = html;
  }

  test('are read as they are shown: what is slotted in where its slot is, the rest not at all', () => {
    root.innerHTML = '<p>before</p><div id="host"><b slot="last">two</b><i>no</i></div><p>after</p>';
    attach(
      root.querySelector('#host'),
      '<p>one</p><p><slot name="last">three</slot></p><slot name="x">four</slot>',
    );
    expect(createShownText(document).all).toBe(['before', 'one', 'two', 'four', 'after'].join(BLOCK));
  });
});

describe('where a span is', () => {
  /** The pieces of both texts that these words of the page are. */
  function find(html: string, words: string): { readonly sure: string; readonly all: string } | null {
    root.innerHTML = html;
    const index = createTextIndex(document.body);
    const shown = createShownText(document);
    const start = index.text.indexOf(words);
    const span = shown.spanOf(index, { start, end: start + words.length });
    if (!span) return null;
    expect(shown.normalisedSpan(index, span.sure)).toEqual({ start, end: start + words.length });
    return {
      sure: shown.sure.slice(span.sure.start, span.sure.end),
      all: shown.all.slice(span.all.start, span.all.end),
    };
  }

  test('in both texts', () => {
    const html = '<p>one <i inert>no</i> two</p><p>three four</p>';
    expect(find(html, 'twothree')).toEqual({ sure: `two${BLOCK}three`, all: `two${BLOCK}three` });
  });

  test('what is hidden within it does not matter', () => {
    const html = '<p>one <i hidden>no</i> two</p>';
    expect(find(html, 'onenotwo')).toEqual({ sure: 'one two', all: 'one two' });
  });

  test.each([
    ['its beginning is hidden', 'noend'],
    ['its end is hidden', 'twono'],
    ['all of it is hidden', 'no'],
  ])('nowhere where %s', (_, words) => {
    expect(find('<p>one two <i hidden>no</i>end</p>', words)).toBeNull();
  });
});
