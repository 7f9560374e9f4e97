/** What the Web Annotation Data Model says must be, for the parts of it that we write. */

type Fields = { readonly [name: string]: unknown };

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const isText = (value: unknown): value is string => typeof value === 'string';
const isIri = (value: unknown): boolean =>
  isText(value) && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
const isTime = (value: unknown): boolean =>
  isText(value) &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));

/** 4.: the motivations and purposes that the model itself names. */
const MOTIVATIONS = [
  ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting'],
  ...['identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'],
];

type Check = readonly [string, boolean];
const failing = (checks: readonly Check[]): string[] =>
  checks.flatMap(([what, holds]) => (holds ? [] : [what]));

/** 3.2.4 */
function faultsOfBody(body: unknown): string[] {
  if (!isFields(body)) return ['a body is an object or an IRI'];
  return failing([
    ['TextualBody has the type', body.type === 'TextualBody'],
    ['TextualBody has exactly one value, a string', isText(body.value)],
    ['format is one media type', body.format === undefined || isText(body.format)],
    ['purpose is a motivation', listOf(body.purpose).every((one) => MOTIVATIONS.includes(String(one)))],
  ]);
}

/** 4.2 */
function faultsOfSelector(selector: unknown): string[] {
  if (!isFields(selector)) return ['a selector is an object or an IRI'];
  if (selector.type === 'TextQuoteSelector') {
    return failing([
      ['TextQuoteSelector has exactly one exact', isText(selector.exact)],
      ['prefix is a string', selector.prefix === undefined || isText(selector.prefix)],
      ['suffix is a string', selector.suffix === undefined || isText(selector.suffix)],
    ]);
  }
  if (selector.type === 'FragmentSelector') {
    return failing([
      ['FragmentSelector has exactly one value', isText(selector.value)],
      ['conformsTo is an IRI', isIri(selector.conformsTo)],
    ]);
  }
  return [`unknown selector ${String(selector.type)}`];
}

/** 4. and 4.4 */
function faultsOfTarget(target: unknown): string[] {
  if (!isFields(target)) return ['the target is a specific resource'];
  return [
    ...failing([
      ['the type is SpecificResource', target.type === 'SpecificResource'],
      ['exactly one source, an IRI', isIri(target.source)],
      ['styleClass is a string', listOf(target.styleClass).every(isText)],
    ]),
    ...listOf(target.selector).flatMap(faultsOfSelector),
  ];
}

/** 3. */
export function faultsOfAnnotation(annotation: unknown): string[] {
  if (!isFields(annotation)) return ['an annotation is an object'];
  const sheet = annotation.stylesheet;
  return [
    ...failing([
      ['exactly one IRI that identifies it', isIri(annotation.id)],
      ['one of its types is Annotation', listOf(annotation.type).includes('Annotation')],
      ['one or more targets', listOf(annotation.target).length > 0],
      ['no bodyValue beside a body', !('bodyValue' in annotation && 'body' in annotation)],
      ['created is xsd:dateTime in UTC', annotation.created === undefined || isTime(annotation.created)],
      ['modified is xsd:dateTime in UTC', annotation.modified === undefined || isTime(annotation.modified)],
      [
        'motivations are known',
        listOf(annotation.motivation).every((one) => MOTIVATIONS.includes(String(one))),
      ],
      [
        'an embedded style sheet has its type and value',
        sheet === undefined || (isFields(sheet) && sheet.type === 'CssStylesheet' && isText(sheet.value)),
      ],
    ]),
    ...listOf(annotation.body).flatMap(faultsOfBody),
    ...listOf(annotation.target).flatMap(faultsOfTarget),
  ];
}

/** 5.1 and 5.2 */
export function faultsOfCollection(collection: unknown): string[] {
  if (!isFields(collection)) return ['a collection is an object'];
  const page = collection.first;
  if (!isFields(page)) return ['a collection has its first page'];
  const items = Array.isArray(page.items) ? page.items : [];
  return [
    ...failing([
      ['the context', listOf(collection['@context']).includes(CONTEXT)],
      ['exactly one IRI', isIri(collection.id)],
      ['one of its types is AnnotationCollection', listOf(collection.type).includes('AnnotationCollection')],
      ['total is how many there are', collection.total === items.length],
      ['last is its page', collection.last === page.id],
      ['the page has an IRI', isIri(page.id)],
      ['the page has its type', listOf(page.type).includes('AnnotationPage')],
      ['the page has its items in a list', Array.isArray(page.items)],
      ['startIndex is not negative', Number.isInteger(page.startIndex) && Number(page.startIndex) >= 0],
    ]),
    ...items.flatMap(faultsOfAnnotation),
  ];
}
