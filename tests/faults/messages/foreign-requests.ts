import type { Highlight, Share } from '../../../lib/model.ts';
import { makeHighlight } from '../../store/make-highlight.ts';
import type { Json } from './malform.ts';
import type { Letter } from './send.ts';

/** Stands in the note and the tags of every mark that a page must not be told of. */
export const SECRET = 'only-for-the-reader';

/** A page's address and a mark on it. */
export interface MarkedPage {
  readonly url: string;
  readonly mark: Highlight;
}

/** A mark on the page at this address, filed as `lib/link/page-key.ts` says: host and path. */
export function markedPage(url: string, id: string): MarkedPage {
  const { host, pathname, search } = new URL(url);
  const pageKey = host + pathname.replace(/\/$/, '') + search;
  const mark = makeHighlight({
    id,
    pageKey,
    rawUrl: url,
    title: `Title of ${id}`,
    note: `${SECRET} ${id}`,
    tags: [SECRET],
  });
  return { url, mark };
}

export function shareOf({ url, mark }: MarkedPage, id: string): Share {
  return {
    id,
    pageKey: mark.pageKey,
    link: `${url}#:~:snip=${id}.x`,
    title: SECRET,
    highlightIds: [mark.id],
    withNotes: false,
    isInAddress: false,
    createdAt: 1000,
  };
}

const mint = (fields: { readonly [field: string]: Json }): Json => ({
  shareId: 'Vy4bQ8kLm2Zt',
  highlightIds: [],
  unsaved: [],
  withNotes: true,
  reply: null,
  budget: null,
  form: null,
  ...fields,
});

const asJson = (value: object) => value as Json;

/** Well-formed requests of a page for what is another site's: each has to be refused. */
export function foreignRequests(own: MarkedPage, other: MarkedPage, otherShare: Share): Letter[] {
  const { id, pageKey, rawUrl } = other.mark;
  const facts = { rawUrl: other.url, canonicalUrl: null, originalUrl: null, title: '' };
  const edit = (changes: Json) => ({ id, changes, updatedAt: 9_000_000_000_000 });
  const write = (puts: readonly object[], edits: readonly Json[] = []): Letter => ({
    type: 'writeHighlights',
    body: { puts: puts.map(asJson), edits },
  });
  const late = { updatedAt: 9_000_000_000_000, note: 'forged' };
  const fresh = { ...own.mark, id: 'a-new-one' };
  return [
    { type: 'openPage', body: facts },
    { type: 'openPage', body: { ...facts, canonicalUrl: own.url, originalUrl: own.url } },
    { type: 'openPage', body: { ...facts, rawUrl: other.url.replace('//', `//${new URL(own.url).host}@`) } },
    { type: 'openPage', body: { ...facts, rawUrl: ` ${other.url}` } },
    { type: 'openPage', body: { ...facts, rawUrl: `view-source:${other.url}` } },
    { type: 'openPage', body: { ...facts, rawUrl: `blob:${other.url}` } },
    { type: 'openPage', body: { ...facts, rawUrl: pageKey } },
    { type: 'openPage', body: { ...facts, rawUrl: 'file:///etc/hosts' } },
    write([{ ...other.mark, ...late }]),
    write([{ ...other.mark, id: 'forged' }]),
    write([{ ...own.mark, ...late, id }]),
    write([{ ...fresh, rawUrl }]),
    write([{ ...fresh, pageKey }]),
    write([fresh, { ...other.mark, ...late }]),
    write([], [edit({ note: 'forged' })]),
    write([], [edit({ deletedAt: 9_000_000_000_000 })]),
    write([fresh], [edit({ tags: [] })]),
    { type: 'mintLink', body: mint({ highlightIds: [id] }) },
    { type: 'mintLink', body: mint({ highlightIds: [own.mark.id, id] }) },
    { type: 'mintLink', body: mint({ unsaved: [asJson(other.mark)] }) },
    { type: 'mintLink', body: mint({ reply: { parent: otherShare.id, guests: [asJson(other.mark)] } }) },
    { type: 'mintLink', body: mint({ shareId: otherShare.id, highlightIds: [own.mark.id] }) },
    { type: 'keepAddressLink', body: mint({ highlightIds: [id] }) },
    { type: 'keepAddressLink', body: mint({ shareId: otherShare.id, highlightIds: [own.mark.id] }) },
    { type: 'switchOff', body: { site: new URL(other.url).hostname, off: true } },
    { type: 'readPageMarks', body: [pageKey] },
    { type: 'readNewestMarks', body: { pageKeys: [], limit: 100 } },
    { type: 'searchMarks', body: { query: SECRET, pageKeys: [], limit: 100 } },
    { type: 'readTags' },
    { type: 'revealHighlight', body: { id, at: null } },
    { type: 'previewLink', body: mint({ highlightIds: [own.mark.id] }) },
    { type: 'removeShares', body: [otherShare.id] },
  ];
}

/** Requests that are answered, and must neither tell nor change anything of another site's. */
export function slyRequests(own: MarkedPage, other: MarkedPage): Letter[] {
  const facts = { rawUrl: `${own.url}&elsewhere`, canonicalUrl: null, originalUrl: null, title: '' };
  const { id } = other.mark;
  return [
    { type: 'openPage', body: { ...facts, canonicalUrl: other.url } },
    { type: 'openPage', body: { ...facts, originalUrl: other.url } },
    { type: 'openPage', body: { ...facts, canonicalUrl: `${own.url}@${new URL(other.url).host}` } },
    { type: 'noteSightings', body: { missing: [{ id, says: 'forged' }], found: [] } },
    { type: 'noteSightings', body: { missing: [], found: [id] } },
    { type: 'sitesHere' },
    { type: 'tabAddress' },
  ];
}
