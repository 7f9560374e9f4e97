import { END_OF_TIME, type Highlight, INKS } from './model.ts';

const STRINGS = ['id', 'pageKey', 'rawUrl', 'title', 'quote', 'note'] as const;
const TIMES = ['createdAt', 'updatedAt', 'deletedAt'] as const;
const NUMBERS = ['pageKeyVersion', 'normalisation'] as const;

type Fields = { readonly [name: string]: unknown };

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNullOr(value: unknown, check: (value: unknown) => boolean): boolean {
  return value === null || check(value);
}

const isString = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => Number.isFinite(value);
/** Whether the value is a time as records have it. */
export const isTime = (value: unknown): boolean =>
  typeof value === 'number' && value >= 0 && value < END_OF_TIME;

/** Whether the value is what `Selectors` says. The range's inside is checked where it is resolved. */
function isSelectors(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { range, quote, position, distinction } = value;
  return (
    isNullOr(range, isFields) &&
    isFields(quote) &&
    [quote.exact, quote.prefix, quote.suffix].every(isString) &&
    isFields(position) &&
    [position.start, position.end].every(isNumber) &&
    // Rows from before it was kept have none.
    isNullOr(distinction ?? null, isDistinction)
  );
}

/** Whether the value is what `Distinction` says. */
function isDistinction(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { places, place, sharedBefore, sharedAfter, before, after, within, whole, landmarks, textLength } =
    value;
  const isLandmark = (landmark: unknown) =>
    isFields(landmark) && isString(landmark.words) && isNumber(landmark.offset);
  return (
    [places, place, sharedBefore, sharedAfter, textLength].every(isNumber) &&
    [before, after, within].every((windows) => Array.isArray(windows) && windows.every(isNumber)) &&
    typeof whole === 'boolean' &&
    Array.isArray(landmarks) &&
    landmarks.every(isLandmark)
  );
}

/** What each field must be, for a whole row and for the changes of an edit. */
const FIELD_CHECKS: { readonly [F in keyof Highlight]?: (value: unknown) => boolean } = {
  ...Object.fromEntries(STRINGS.map((field) => [field, isString])),
  ...Object.fromEntries(TIMES.map((field) => [field, isTime])),
  ...Object.fromEntries(NUMBERS.map((field) => [field, isNumber])),
  canonicalUrl: (value) => isNullOr(value, isString),
  textDirective: (value) => isNullOr(value, isString),
  ink: (value) => INKS.some((ink) => ink === value),
  tags: (value) => Array.isArray(value) && value.every(isString),
  selectors: isSelectors,
  origin: (value) =>
    isNullOr(value, (origin) => isFields(origin) && isString(origin.shareId) && isNumber(origin.ordinal)),
};

/** The first field of these that is not as the model says, or null where all are. */
function findBadField(value: Fields, fields: readonly string[]): string | null {
  const checks: { readonly [field: string]: ((value: unknown) => boolean) | undefined } = FIELD_CHECKS;
  return fields.find((field) => !checks[field]?.(value[field])) ?? null;
}

/** Name of the first field that keeps this from being a highlight, 'row' where it is no record, else null. */
export function findHighlightFault(value: unknown): string | null {
  if (!isFields(value)) return 'row';
  if (value.id === '') return 'id';
  return findBadField(value, Object.keys(FIELD_CHECKS));
}

const EDITABLE = ['ink', 'note', 'tags', 'deletedAt', 'selectors', 'quote', 'textDirective'];

/** Name of the first part that keeps this from being an edit, else null. */
export function findEditFault(value: unknown): string | null {
  if (!isFields(value) || !isString(value.id)) return 'id';
  if (!isTime(value.updatedAt)) return 'updatedAt';
  if (!isFields(value.changes)) return 'changes';
  const fields = Object.keys(value.changes);
  return fields.find((field) => !EDITABLE.includes(field)) ?? findBadField(value.changes, fields);
}
