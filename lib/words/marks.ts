import { isolate, say, sayCount, texts } from './say.ts';

/** Fixed texts of the library's screen 'Marks'. */
export const MARKS = {
  ...texts({
    search: 'popupSearch',
    searchHint: 'marksSearchHint',
    clearSearch: 'popupClearSearch',
    listName: 'libraryScreenMarks',
    loading: 'popupLoading',
    searching: 'marksSearching',
    groupBy: 'marksGroupBy',
    byPage: 'marksByPage',
    oneStream: 'marksOneStream',
    sortBy: 'marksSortBy',
    select: 'marksSelect',
    openPage: 'marksOpenPage',
    digest: 'marksDigest',
    untitled: 'popupUntitled',
    edit: 'marksEditNote',
    note: 'tendingNote',
    editTags: 'marksEditTags',
    tags: 'tendingTags',
    addTag: 'tendingAddTag',
    colour: 'tendingColour',
    copyLink: 'commonCopyLink',
    copyAll: 'popupCopyAll',
    remove: 'marksRemove',
    print: 'marksPrint',
    allMarks: 'marksAll',
    received: 'marksReceived',
    keys: 'marksKeys',
    nothingYet: 'marksNothingYet',
    nothingYetMore: 'marksNothingYetMore',
    nothingFound: 'marksNothingFound',
    nothingFoundMore: 'marksNothingFoundMore',
    clearFilters: 'marksClearFilters',
    digestGone: 'marksDigestGone',
  }),
  orders: texts({
    best: 'marksOrderBest',
    newest: 'marksOrderNewest',
    oldest: 'marksOrderOldest',
    changed: 'marksOrderChanged',
    site: 'marksOrderSite',
  }),
};

const KEYS = texts({ enter: 'marksKeyEnter', escape: 'marksKeyEsc', delete: 'marksKeyDelete' });

const DOES = texts({
  search: 'marksKeysSearch',
  step: 'marksKeysStep',
  open: 'marksKeysOpen',
  note: 'marksKeysNote',
  tags: 'marksKeysTags',
  colour: 'marksKeysColour',
  select: 'marksKeysSelect',
  selectSeveral: 'marksKeysSelectSeveral',
  selectAll: 'marksKeysSelectAll',
  selectNone: 'marksKeysSelectNone',
  remove: 'marksRemove',
  undo: 'commonUndo',
  redo: 'changesRedo',
});

/** The screen's keys, as its help lists them. */
export const MARKS_KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['/', DOES.search],
  ['↑ ↓', DOES.step],
  [KEYS.enter, DOES.open],
  ['E', DOES.note],
  ['T', DOES.tags],
  ['1 – 5', DOES.colour],
  ['X', DOES.select],
  [say('marksKeyShift', '↑ ↓'), DOES.selectSeveral],
  [say('marksKeyCtrl', 'A'), DOES.selectAll],
  [KEYS.escape, DOES.selectNone],
  [KEYS.delete, DOES.remove],
  [say('marksKeyCtrl', 'Z'), DOES.undo],
  [say('marksKeyCtrlShift', 'Z'), DOES.redo],
];

/** How many marks the list has, or a page. */
export function marksListed(count: number): string {
  return sayCount('marksListed', count);
}

/** A word that no mark has, and what was looked for in its stead. */
export function respelledWord(typed: string, found: string): string {
  return say('marksRespelled', isolate(typed), isolate(found));
}

/** When a mark was made. */
export function markedOn(day: string): string {
  return say('marksMarkedOn', day);
}

/** Since when a mark's words were missing. */
export function missingSince(day: string): string {
  return say('marksMissingSince', day);
}
