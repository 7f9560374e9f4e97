import { END_OF_TIME, INKS } from '../model.ts';
import type { Protocol } from './protocol.ts';

type Check = (value: unknown) => boolean;

const isString: Check = (value) => typeof value === 'string';
const isBoolean: Check = (value) => typeof value === 'boolean';
const isNothing: Check = (value) => value === undefined || value === null;
const isTabId: Check = Number.isInteger;
const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const isTime: Check = (value) => typeof value === 'number' && value >= 0 && value < END_OF_TIME;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isObject = (value: unknown): value is { readonly [field: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fields =
  (checks: { readonly [field: string]: Check }): Check =>
  (value) =>
    isObject(value) && Object.entries(checks).every(([field, check]) => check(value[field]));

const isInk: Check = (value) => INKS.some((ink) => ink === value);
const isShare = fields({
  id: isString,
  pageKey: isString,
  link: isString,
  title: isString,
  highlightIds: listOf(isString),
  withNotes: isBoolean,
  isInAddress: isBoolean,
  createdAt: isTime,
});

const isMintRequest = fields({
  shareId: isString,
  highlightIds: listOf(isString),
  unsaved: listOf(isObject),
  withNotes: isBoolean,
  reply: orNull(fields({ parent: isString, guests: listOf(isObject) })),
  budget: orNull(isCount),
  form: orNull((form) => form === 'link' || form === 'markdown' || form === 'rich'),
  isPrivate: (value) => value === undefined || isBoolean(value),
});

/** The shape of each message's data. Rows and edits are checked further where they are written. */
const DATA: { readonly [Type in keyof Protocol]: Check } = {
  injectMarker: isBoolean,
  openPage: fields({
    rawUrl: isString,
    canonicalUrl: orNull(isString),
    originalUrl: orNull(isString),
    title: isString,
  }),
  noteSightings: fields({
    missing: listOf(fields({ id: isString, says: isString })),
    found: listOf(isString),
  }),
  writeHighlights: fields({ puts: listOf(isObject), edits: listOf(isObject) }),
  mintLink: isMintRequest,
  previewLink: isMintRequest,
  keepAddressLink: isMintRequest,
  setLinkSettings: fields({ budget: isCount, name: isString, addressBar: isBoolean }),
  setReadingSettings: fields({
    toolbar: (toolbar) => toolbar === 'always' || toolbar === 'modifier' || toolbar === 'never',
    ribbon: isBoolean,
  }),
  setColours: fields({
    names: fields(Object.fromEntries(INKS.map((ink) => [ink, isString]))),
    ink: orNull(isInk),
  }),
  setMarkingSettings: fields({ exact: isBoolean, badge: isBoolean }),
  setBackupSettings: fields({ every: (every) => every === 'never' || every === 'day' || every === 'week' }),
  noteBackup: isNothing,
  removeShares: listOf(isString),
  putShares: listOf(isShare),
  hideTargetText: orNull((cover) => cover === 'light' || cover === 'dark' || cover === 'bare'),
  dismissLinkLine: isNothing,
  switchOff: fields({ site: orNull(isString), off: isBoolean }),
  sitesHere: isNothing,
  tabAddress: isNothing,
  ensureMarker: isTabId,
  revealHighlight: fields({ id: isString, at: orNull(fields({ tabId: isTabId, frameId: isCount })) }),
  storeHealth: isNothing,
  readPageMarks: listOf(isString),
  readNewestMarks: fields({ pageKeys: listOf(isString), limit: isCount }),
  searchMarks: fields({ query: isString, pageKeys: listOf(isString), limit: isCount }),
  readTags: isNothing,
  restoreCopy: isNothing,
  declineCopy: isNothing,
  refreshCatalogue: isNothing,
  pageState: isNothing,
  markSelection: fields({ ink: orNull(isInk), copyLink: isBoolean }),
  frameRefused: (why) => why === 'no-access' || why === 'no-address' || why === 'off',
  attachMark: isString,
  describeAnew: listOf(isString),
  keepGuests: listOf(isCount),
  revealGuest: isCount,
  dismissGuests: isNothing,
  answerRows: isNothing,
  revealInPage: isString,
  goToMark: (step) => step === 1 || step === -1,
  highlightsChanged: isString,
  copyText: fields({ text: isString, html: orNull(isString) }),
  composeBackup: isNothing,
};

/** Whether the data of a message has the shape that the protocol gives it. */
export function hasRightData(type: keyof Protocol, data: unknown): boolean {
  return DATA[type](data);
}
