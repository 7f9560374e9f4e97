import { signal } from '@preact/signals';
import { render } from 'preact';
import { onTestFinished, vi } from 'vitest';
import type { MarkReader } from '../../entrypoints/popup/mark-reader.ts';
import { PopupApp } from '../../entrypoints/popup/PopupApp.tsx';
import type { PopupPorts } from '../../entrypoints/popup/popup-ports.ts';
import { startPopup } from '../../entrypoints/popup/start-popup.ts';
import { createNoteDrafts, createTagsDrafts } from '../../lib/drafts/drafts.ts';
import type { HighlightEdit, PageState, WriteRequest } from '../../lib/messaging/protocol.ts';
import type { Highlight } from '../../lib/model.ts';
import { findRows } from '../../lib/search/find-rows.ts';
import { OTHER_MARKS, PAGE_MARKS } from '../components/popup-samples.ts';

export const NOW = Date.UTC(2026, 10, 23, 12);
const URL_HERE = 'https://news.example/release/13th-session';

/** What the page answers where nothing is amiss. */
export const PAGE_STATE: PageState = {
  identity: { key: URL_HERE, version: 1 },
  facts: { rawUrl: URL_HERE, canonicalUrl: null, originalUrl: null, title: 'The title as the page says it' },
  hasSelection: false,
  obstacle: null,
  orphanIds: [],
  unsaved: [],
  guests: null,
  linkTrouble: null,
};

function edited(row: Highlight, edits: readonly HighlightEdit[]): Highlight {
  const edit = edits.find(({ id }) => id === row.id);
  return edit ? { ...row, ...edit.changes, updatedAt: edit.updatedAt } : row;
}

/** A library that keeps its rows in memory and tells of changes as the real one does. */
function keepRows(first: readonly Highlight[]) {
  const rows = signal(first);
  const follow = (onKept: (kept: readonly Highlight[]) => void) =>
    rows.subscribe((all) => onKept(all.filter(({ deletedAt }) => deletedAt === 0)));
  const reader: MarkReader = {
    followPages: (keys, onRows) =>
      follow((kept) => onRows({ rows: kept.filter(({ pageKey }) => keys.includes(pageKey)), orphans: [] })),
    followNewest: ({ limit, pageKeys }, onRows) =>
      follow((kept) => {
        const others = kept.filter(({ pageKey }) => !pageKeys.includes(pageKey));
        const newest = others.toSorted((a, b) => b.createdAt - a.createdAt);
        onRows({ rows: newest.slice(0, limit), hasMore: newest.length > limit });
      }),
    followFound: ({ limit, query }, onFound) =>
      follow((kept) => {
        const found = findRows(kept, query);
        const facts = {
          query,
          count: found.length,
          terms: { words: [query], phrases: [] },
          isNear: false,
          isEarly: false,
          hasMore: false,
        };
        onFound({ ...facts, rows: found.slice(0, limit) });
      }),
    prepareSearch: () => undefined,
    close: () => undefined,
    readTags: async () => [...new Set(rows.value.flatMap(({ tags }) => tags))].sort(),
    findStored: async (ids) => new Set(ids),
  };
  const opened = { state: 'ok', reader } as const;
  const write = async ({ puts, edits }: WriteRequest) => {
    rows.value = [...rows.value.map((row) => edited(row, edits)), ...puts];
  };
  return { opened, rows, write };
}

/** The same answers, their calls noted. */
function noteCalls(given: Partial<PopupPorts>) {
  const noted = Object.entries(given).map(([name, answer]) => [
    name,
    typeof answer !== 'function' || vi.isMockFunction(answer)
      ? answer
      : vi.fn<(...data: never[]) => unknown>(answer),
  ]);
  return Object.fromEntries(noted);
}

/** Puts a running popup into the document until the test ends, with made-up answers where none are given. */
export function startSample(given: Partial<PopupPorts> = {}) {
  const library = keepRows([...PAGE_MARKS, ...OTHER_MARKS]);
  const answers = {
    findTab: vi.fn<PopupPorts['findTab']>(async () => ({
      id: 7,
      url: URL_HERE,
      title: 'The title of the tab',
      isPrivate: false,
    })),
    readOff: vi.fn<PopupPorts['readOff']>(async () => ({ everywhere: false, sites: [] })),
    ensureMarker: vi.fn<PopupPorts['ensureMarker']>(async () => true),
    pageState: vi.fn<PopupPorts['pageState']>(async () => PAGE_STATE),
    frameStates: vi.fn<PopupPorts['frameStates']>(async () => []),
    guessPageKey: vi.fn<PopupPorts['guessPageKey']>(({ rawUrl }) => rawUrl),
    storeHealth: vi.fn<PopupPorts['storeHealth']>(async () => ({ state: 'ok' })),
    openMarks: vi.fn<PopupPorts['openMarks']>(async () => library.opened),
    openLibrary: vi.fn<PopupPorts['openLibrary']>(async () => undefined),
    writeHighlights: vi.fn<PopupPorts['writeHighlights']>(library.write),
    mintLink: vi.fn<PopupPorts['mintLink']>(async ({ highlightIds, unsaved }) => {
      const count = highlightIds.length + unsaved.length;
      const link = 'https://news.example/#:~:snip=new';
      return { link, count, nativeCount: count, notesLeftOut: false, budget: 2000, copied: true };
    }),
    previewLink: vi.fn<PopupPorts['previewLink']>(async ({ highlightIds, unsaved, reply, budget }) => {
      const count = highlightIds.length + unsaved.length + (reply?.guests.length ?? 0);
      const link = 'https://news.example/#:~:snip=new';
      return { link, count, nativeCount: count, notesLeftOut: false, budget: budget ?? 2000, copied: false };
    }),
    readLinkSettings: vi.fn<PopupPorts['readLinkSettings']>(async () => ({
      budget: 2000,
      name: '',
      addressBar: false,
    })),
    readReadingSettings: vi.fn<PopupPorts['readReadingSettings']>(async () => ({
      toolbar: 'always',
      ribbon: true,
    })),
    setReadingSettings: vi.fn<PopupPorts['setReadingSettings']>(async () => undefined),
    markSelection: vi.fn<PopupPorts['markSelection']>(async () => undefined),
    seesSite: vi.fn<PopupPorts['seesSite']>(async () => true),
    askForSite: vi.fn<PopupPorts['askForSite']>(async () => true),
    setLinkSettings: vi.fn<PopupPorts['setLinkSettings']>(async () => undefined),
    keepGuests: vi.fn<PopupPorts['keepGuests']>(async (_, ordinals) => ({
      kept: ordinals.length,
      waiting: 0,
    })),
    revealGuest: vi.fn<PopupPorts['revealGuest']>(async () => undefined),
    dismissGuests: vi.fn<PopupPorts['dismissGuests']>(async () => undefined),
    answerRows: vi.fn<PopupPorts['answerRows']>(async () => null),
    hasShareSheet: vi.fn<PopupPorts['hasShareSheet']>(() => false),
    shareBySystem: vi.fn<PopupPorts['shareBySystem']>(async () => undefined),
    saveFile: vi.fn<PopupPorts['saveFile']>(),
    switchOff: vi.fn<PopupPorts['switchOff']>(async () => ({ everywhere: false, sites: [] })),
    revealHighlight: vi.fn<PopupPorts['revealHighlight']>(async () => undefined),
    attachMark: vi.fn<PopupPorts['attachMark']>(async () => null),
    describeAnew: vi.fn<PopupPorts['describeAnew']>(async () => undefined),
    restoreCopy: vi.fn<PopupPorts['restoreCopy']>(async () => 12),
    saveCopy: vi.fn<PopupPorts['saveCopy']>(async () => 12),
    declineCopy: vi.fn<PopupPorts['declineCopy']>(async () => undefined),
    close: vi.fn<PopupPorts['close']>(),
    drafts: createNoteDrafts(() => localStorage),
    tagsDrafts: createTagsDrafts(() => localStorage),
    now: () => NOW,
    newId: () => 'new-id',
  } satisfies PopupPorts;
  const ports = { ...answers, ...noteCalls(given) } as typeof answers;
  render(<PopupApp {...startPopup(ports)} />, document.body);
  onTestFinished(() => {
    render(null, document.body);
    localStorage.clear();
  });
  return { library, ports };
}
