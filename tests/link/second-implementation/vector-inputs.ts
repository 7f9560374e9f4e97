import { RELEASE_TEXT } from './release-page.ts';
import { PAGES } from './vector-pages.ts';

/** A mark that is asked for: words of the page, the `nth` time (from 0) they stand there, white space left out. */
export interface AskedMark {
  readonly words: string;
  readonly nth: number;
  readonly ink: string;
  readonly note: string;
  /** Value of its `text=` directive; null where it has none. */
  readonly textDirective: string | null;
}

/** A link that is asked for. */
export interface AskedLink {
  readonly about: string;
  readonly page: { readonly url: string; readonly text: string };
  readonly marks: readonly AskedMark[];
  /** '' and null where they do not travel; the title travels with a name or notes. */
  readonly title: string;
  readonly name: string;
  readonly parent: string | null;
  readonly id: string;
}

const mark = (words: string, ink = 'sun', nth = 0, note = ''): AskedMark => ({
  words,
  nth,
  ink,
  note,
  textDirective: null,
});
const plain = { title: '', name: '', parent: null };
const news = { url: 'https://example.org/news', text: PAGES.news };
const scripts = { url: 'https://example.org/scripts?id=5#part', text: PAGES.scripts };
const readings = { url: 'https://example.org/#/readings', text: PAGES.readings };

/** Quotes of the news: of each size and in each ink. */
const TEN: readonly AskedMark[] = [
  mark('by the river', 'sun'),
  mark('on Thursday', 'leaf'),
  mark('what has worked at home', 'sky'),
  mark('One resident in five is a student', 'rose'),
  mark('bread and salt, then handed a programme of forty-two talks, six site visits', 'violet'),
  mark('one river cruise', 'sun'),
  mark('who calls whom, in which language, and within how many minutes', 'leaf'),
  mark('the', 'sky', 7),
  mark('cooks from all thirteen cities share one very long table', 'rose'),
  mark('and why.', 'violet'),
];

export const LINKS: readonly AskedLink[] = [
  { about: 'one mark', page: news, marks: [mark('one river cruise', 'leaf')], ...plain, id: 'Ab3xYz09Qk' },
  { about: 'one short mark', page: news, marks: [mark('salt', 'violet')], ...plain, id: 'a' },
  { about: 'ten marks', page: news, marks: TEN, ...plain, id: '0123456789' },
  {
    about: 'native directives beside',
    page: news,
    marks: [
      { ...mark('One resident in five', 'sky'), textDirective: 'One%20resident%20in%20five' },
      { ...mark('six site visits', 'rose'), textDirective: 'six%20site%20visits' },
    ],
    ...plain,
    id: 'Native0001',
  },
  { about: 'the whole page', page: news, marks: [mark(PAGES.news)], ...plain, id: 'Whole00001' },
  {
    about: 'scripts, soft hyphens, characters outside the basic plane; the page has a fragment of its own',
    page: scripts,
    marks: [
      mark('каждый пятый житель', 'sun'),
      mark('数百万人の首都', 'leaf'),
      mark('Donau\u00addampf\u00adschiff\u00adfahrt is one word\u00a0here', 'sky'),
      mark('הספרייה פתוחה \u2067עד תשע\u2069', 'rose'),
      mark('🧂 and a flag 🏳️‍🌈', 'violet'),
      mark('e\u0301 is not é', 'sun'),
    ],
    ...plain,
    id: 'Scripts001',
  },
  {
    about: 'words that stand in many places, and in too many; a hash route',
    page: readings,
    marks: [
      mark('Readings of the day', 'sun'),
      mark('measured as usual', 'leaf', 0),
      mark('measured as usual, nothing to report. The next reading is at noon.', 'sky', 6),
      mark('nothing to report', 'rose', 11),
      mark('noon', 'violet', 3),
      mark('o o o', 'sun', 100),
    ],
    ...plain,
    id: 'Places0001',
  },
  {
    about: 'notes, stored: deflating makes them no shorter',
    page: news,
    marks: [
      mark('on Thursday', 'sun', 0, 'when?'),
      mark('six site visits', 'sky'),
      mark('one very long table', 'leaf', 0, '🍞 & <b>salt</b>'),
    ],
    title: 'Thirteen',
    name: '',
    parent: null,
    id: 'Notes00001',
  },
  {
    about: 'notes, deflated, with a name, answering another link',
    page: news,
    marks: TEN.map((each, i) => ({
      ...each,
      note: i % 3 === 0 ? `Ask the mayor about this, and then ask the mayor again (${i}).` : '',
    })),
    title: 'Thirteen cities meet by the river',
    name: 'Ann Onymous',
    parent: 'Ab3xYz09Qk',
    id: 'Reply00001',
  },
  {
    about: 'the press release of tests/fixtures, with notes and a name',
    page: { url: 'https://press.example/release/', text: RELEASE_TEXT },
    marks: [
      mark(
        'who calls whom, in which language',
        'sun',
        0,
        'Ask the mayor about this, and then ask the mayor again.',
      ),
      mark('one resident in five is a student', 'leaf'),
      mark(
        'households are paid for the electricity they do not use',
        'sky',
        0,
        'Ask the mayor about this, too.',
      ),
      mark('cooks from all thirteen cities share one very long table', 'rose'),
      mark('laboratory', 'violet'),
    ],
    title: 'Thirteen cities meet in Tomsk',
    name: 'Ann Onymous',
    parent: null,
    id: 'Release001',
  },
  {
    about: 'a name and no notes',
    page: readings,
    marks: [mark('End of the list', 'rose')],
    title: 'Readings of the day',
    name: 'Анна',
    parent: null,
    id: 'Name000001',
  },
];
