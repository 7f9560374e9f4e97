import { expect, test } from 'vitest';
import { mintLink, previewLink } from '../../entrypoints/background/mint-link.ts';
import { readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { decodePayload } from '../../lib/link/payload.ts';
import { unpackTexts } from '../../lib/link/unpack-texts.ts';
import type { CopiedText, MintRequest } from '../../lib/messaging/protocol.ts';
import type { PageSender } from '../../lib/messaging/senders.ts';
import type { Highlight } from '../../lib/model.ts';
import { openWorking } from '../store/fresh-store.ts';
import { makeHighlight } from '../store/make-highlight.ts';

const EXTENSION = { kind: 'extension' } as const;

function at(id: string, start: number, fields: Partial<Highlight> = {}): Highlight {
  const { selectors } = makeHighlight();
  const position = { ...selectors.position, start, end: start + 8 };
  return makeHighlight({ id, selectors: { ...selectors, position }, ...fields });
}

const request = (fields: Partial<MintRequest> = {}): MintRequest => ({
  shareId: 'share1',
  highlightIds: ['late', 'early'],
  unsaved: [],
  withNotes: false,
  reply: null,
  budget: null,
  form: 'link',
  ...fields,
});

async function setUp(copies = true) {
  const store = await openWorking();
  await store.write({
    puts: [
      at('late', 90, {
        createdAt: 2000,
        rawUrl: 'https://example.org/story?id=1&utm_source=mail',
        note: 'mine',
      }),
      at('early', 5),
      at('elsewhere', 1, { pageKey: 'example.org/other' }),
    ],
    edits: [],
  });
  const copied: string[] = [];
  const copiedHtml: (string | null)[] = [];
  const copyText = async ({ text, html }: CopiedText) => {
    copied.push(text);
    copiedHtml.push(html);
    return copies;
  };
  const readSettings = async () => ({ budget: 2000, name: '', addressBar: false });
  const parts = { getStore: async () => store, copyText, readSettings, now: () => 7000 };
  const readShares = () => store.database.shares.toArray();
  return { store, copied, copiedHtml, parts, readShares };
}

const parentOf = (link: string) => decodePayload(readFragmentDirective(link).snip?.payload ?? '').parent;

function readMarks(link: string) {
  return decodePayload(readFragmentDirective(link).snip?.payload ?? '').marks;
}

async function readNotes(link: string) {
  const { texts } = decodePayload(readFragmentDirective(link).snip?.payload ?? '');
  return texts === null ? [] : unpackTexts(texts)?.notes;
}

test('a link is minted, recorded and copied', async () => {
  const { parts, copied, readShares } = await setUp();
  const minted = await mintLink(parts, request(), EXTENSION);
  expect(minted).toMatchObject({ count: 2, copied: true });
  expect(minted.link).toMatch(/^https:\/\/example\.org\/story\?id=1#:~:.*snip=share1\./);
  expect(readMarks(minted.link).map(({ start }) => start)).toEqual([5, 90]);
  expect(copied).toEqual([minted.link]);
  expect(await readShares()).toEqual([
    {
      id: 'share1',
      pageKey: 'example.org/story',
      link: minted.link,
      title: 'A story',
      highlightIds: ['early', 'late'],
      withNotes: false,
      isInAddress: false,
      createdAt: 7000,
    },
  ]);
});

test('one share id is one link and one record, though the marks have changed since', async () => {
  const { parts, store, readShares } = await setUp();
  const first = await mintLink(parts, request(), EXTENSION);
  await store.write({ puts: [], edits: [{ id: 'late', changes: { ink: 'violet' }, updatedAt: 3000 }] });
  expect(await mintLink(parts, request(), EXTENSION)).toEqual(first);
  expect(await readShares()).toHaveLength(1);
});

test('two share ids are two links', async () => {
  const { parts } = await setUp();
  const first = await mintLink(parts, request(), EXTENSION);
  const second = await mintLink(parts, request({ shareId: 'share2' }), EXTENSION);
  expect(second.link).not.toBe(first.link);
});

test('notes travel only when ticked in', async () => {
  const { parts } = await setUp();
  const without = await mintLink(parts, request(), EXTENSION);
  const withNotes = await mintLink(parts, request({ shareId: 'share2', withNotes: true }), EXTENSION);
  expect(await readNotes(without.link)).toEqual([]);
  expect(await readNotes(withNotes.link)).toEqual(['', 'mine']);
});

test('a quotation in Markdown has the quotes in page order, and is recorded as a link is', async () => {
  const { copied, copiedHtml, parts, readShares } = await setUp();
  const minted = await mintLink(parts, request({ form: 'markdown', withNotes: true }), EXTENSION);
  expect(copied).toEqual([`> once upon\n\n> once upon\n\nmine\n\n[A story](${minted.link})\n`]);
  expect(copiedHtml).toEqual([null]);
  expect(await readShares()).toMatchObject([{ id: 'share1', link: minted.link, withNotes: true }]);
});

test('rich text has the link behind the quotes, notes only if ticked, and a plain twin', async () => {
  const { copied, copiedHtml, parts, readShares } = await setUp();
  const { copied: isCopied, link } = await mintLink(parts, request({ form: 'rich' }), EXTENSION);
  expect(isCopied).toBe(true);
  expect(copied).toEqual([`“once upon”\n\n“once upon”\n\nA story\n${link}`]);
  const { body } = new DOMParser().parseFromString(copiedHtml[0] ?? '', 'text/html');
  expect(Array.from(body.querySelectorAll('blockquote > a'), (a) => a.getAttribute('href'))).toEqual([
    link,
    link,
  ]);
  expect(body.textContent).not.toContain('mine');
  expect(await readShares()).toHaveLength(1);
});

test('nothing is copied where no form is asked for, and nothing recorded by a preview', async () => {
  const { copied, parts, readShares } = await setUp();
  const shown = await previewLink(parts, request({ budget: 100 }), EXTENSION);
  expect(shown).toMatchObject({ budget: 100, count: 2, nativeCount: 0, copied: false });
  expect(await readShares()).toEqual([]);
  const minted = await mintLink(parts, request({ form: null }), EXTENSION);
  expect(minted.copied).toBe(false);
  expect(copied).toEqual([]);
  expect(await readShares()).toHaveLength(1);
});

test('a reply has both people’s marks in page order, and names its parent', async () => {
  const { parts } = await setUp();
  const reply = { parent: 'Parent1234', guests: [at('guest', 50)] };
  const { count, link } = await mintLink(parts, request({ reply }), EXTENSION);
  expect(count).toBe(3);
  expect(readMarks(link).map(({ start }) => start)).toEqual([5, 50, 90]);
  expect(parentOf(link)).toBe('Parent1234');
});

test('a link to marks that came by links answers the newest of these, unless a reply says which', async () => {
  const { parts, store } = await setUp();
  const kept = (id: string, shareId: string, createdAt: number) =>
    at(id, 30, { createdAt, origin: { shareId, ordinal: 0 } });
  await store.write({ puts: [kept('a', 'older', 100), kept('b', 'newer', 200)], edits: [] });
  const highlightIds = ['a', 'b', 'late'];
  const { link } = await mintLink(parts, request({ highlightIds }), EXTENSION);
  expect(parentOf(link)).toBe('newer');
  const reply = { parent: 'asked', guests: [] };
  const asked = await mintLink(parts, request({ shareId: 'share2', highlightIds, reply }), EXTENSION);
  expect(parentOf(asked.link)).toBe('asked');
  const plain = await mintLink(parts, request({ shareId: 'share3' }), EXTENSION);
  expect(parentOf(plain.link)).toBeNull();
});

test('what is nowhere stored gives a link and leaves no record', async () => {
  const { parts, readShares } = await setUp();
  const unsaved = [at('unsaved', 40)];
  const getStore = async () => ({ state: 'newer' }) as const;
  const minted = await mintLink({ ...parts, getStore }, request({ highlightIds: [], unsaved }), EXTENSION);
  expect(readMarks(minted.link).map(({ start }) => start)).toEqual([40]);
  expect(await readShares()).toEqual([]);
});

test('a private window leaves no record, whoever asks', async () => {
  const { parts, readShares } = await setUp();
  const here = { ...stranger, url: new URL('https://example.org/story'), isPrivate: true };
  expect((await mintLink(parts, request(), here)).count).toBe(2);
  expect((await mintLink(parts, request({ isPrivate: true }), EXTENSION)).count).toBe(2);
  expect(await readShares()).toEqual([]);
});

test('a clipboard that refuses is told of, and the link is there all the same', async () => {
  const { parts, readShares } = await setUp(false);
  const minted = await mintLink(parts, request(), EXTENSION);
  expect(minted.copied).toBe(false);
  expect((await readShares()).map(({ link }) => link)).toEqual([minted.link]);
});

const stranger: PageSender = {
  kind: 'page',
  url: new URL('https://other.example/'),
  tabUrl: null,
  tabId: 1,
  frameId: 0,
  isPrivate: false,
};

const REFUSED: [string, Partial<MintRequest>, PageSender | typeof EXTENSION, string][] = [
  ['another site’s marks', {}, stranger, 'another site'],
  ['marks that are gone', { highlightIds: ['nobody'] }, EXTENSION, 'no mark'],
  ['marks of two pages', { highlightIds: ['early', 'elsewhere'] }, EXTENSION, 'one page'],
  ['an id that would be cut', { shareId: 'a-b' }, EXTENSION, 'letters and digits'],
  [
    'what answers something that is no link',
    { reply: { parent: 'a.b', guests: [] } },
    EXTENSION,
    'letters and digits',
  ],
  [
    'a mark that is none',
    { unsaved: [{ ...at('x', 1), quote: 5 as unknown as string }] },
    EXTENSION,
    'not right',
  ],
];

test.each(REFUSED)('no link to %s', async (_, fields, sender, why) => {
  const { parts, copied, readShares } = await setUp();
  await expect(mintLink(parts, request(fields), sender)).rejects.toThrow(why);
  expect(copied).toEqual([]);
  expect(await readShares()).toEqual([]);
});

test('another site cannot learn a link by its share id', async () => {
  const { parts } = await setUp();
  await mintLink(parts, request(), EXTENSION);
  const own = at('own', 1, { rawUrl: 'https://other.example/', pageKey: 'other.example' });
  await parts.getStore().then((store) => store.write({ puts: [own], edits: [] }));
  await expect(mintLink(parts, request({ highlightIds: ['own'] }), stranger)).rejects.toThrow('another site');
});
