import fc from 'fast-check';

/** A value as messages carry it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [field: string]: Json };

type Path = readonly string[];

const isBranch = (value: Json): value is { readonly [field: string]: Json } =>
  typeof value === 'object' && value !== null;

/** Where there is anything in a body, the body itself (an empty path) first. */
function placesIn(value: Json, path: Path = []): Path[] {
  if (!isBranch(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function valueAt(body: Json, path: Path): Json {
  return path.reduce<Json>((value, key) => (isBranch(value) ? (value[key] ?? null) : null), body);
}

/** The body with another value in this place; undefined leaves the place out. */
function withValue(body: Json, [key, ...rest]: Path, value: Json | undefined): Json | undefined {
  if (key === undefined) return value;
  const inner = isBranch(body) ? withValue(body[key] ?? null, rest, value) : value;
  if (Array.isArray(body)) return body.map((each, i) => (String(i) === key ? (inner ?? null) : each));
  const others = Object.entries(body as object).filter(([name]) => name !== key);
  return Object.fromEntries(inner === undefined ? others : [...others, [key, inner]]);
}

/** What can never stand where this stands, whatever else may: a field that is null here may be of one other type. */
function wrongFor(value: Json): fc.Arbitrary<Json> {
  const any: fc.Arbitrary<Json> = fc.jsonValue({ maxDepth: 3, noUnicodeString: false }) as fc.Arbitrary<Json>;
  const list = fc.array(any, { maxLength: 3 }) as fc.Arbitrary<Json>;
  const record = fc.dictionary(
    fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'length', 'then', 'toString')),
    any,
    { maxKeys: 3, noNullPrototype: true },
  ) as fc.Arbitrary<Json>;
  const number: fc.Arbitrary<Json> = fc.oneof(fc.double({ noNaN: true }), fc.integer());
  const text: fc.Arbitrary<Json> = fc.string({ unit: 'binary' });
  const truth: fc.Arbitrary<Json> = fc.boolean();
  if (value === null) return truth;
  if (Array.isArray(value)) return fc.oneof(record, number, text, truth);
  if (typeof value === 'object') return fc.oneof(list, number, text, truth);
  if (typeof value === 'string') return fc.oneof(list, record, number, truth);
  if (typeof value === 'number') return fc.oneof(list, record, text, truth);
  return fc.oneof(list, record, number, text);
}

/** Fields that a body may do without. */
const DISPENSABLE = ['note'];

/**
 * Bodies that are none of a message's, made of a right one: in one place there is what cannot be there, or a field is
 * gone. By the types alone, and not by what the code under test checks.
 */
export function wrongBodies(right: Json | undefined, seed: number, count: number): Json[] {
  if (right === undefined) {
    const something = fc.jsonValue({ maxDepth: 3 }).filter((value) => value !== null) as fc.Arbitrary<Json>;
    return fc.sample(something, { seed, numRuns: count });
  }
  const places = placesIn(right);
  const isField = (path: Path) =>
    path.length > 0 &&
    !Array.isArray(valueAt(right, path.slice(0, -1))) &&
    !DISPENSABLE.includes(path.at(-1) ?? '');
  const replaced = fc
    .constantFrom(...places)
    .chain((path) => wrongFor(valueAt(right, path)).map((wrong) => withValue(right, path, wrong) as Json));
  const fields = places.filter(isField);
  const dropped = fields.map((path) => withValue(right, path, undefined) as Json);
  const wrong = dropped.length === 0 ? replaced : fc.oneof(replaced, fc.constantFrom(...dropped));
  return fc.sample(wrong, { seed, numRuns: count });
}
