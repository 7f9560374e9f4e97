import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runNow } from '../../lib/anchor/run-slices.ts';
import { createTextIndex } from '../../lib/anchor/text-index.ts';
import { WINDOW } from '../../lib/anchor/window.ts';
import { type PageChanges, watchChanges } from '../../lib/page/page-changes.ts';
import { readChanged } from '../../lib/page/read-changed.ts';
import { buildInto, isOwn, type Plan, plans, TREE } from '../anchor/random-document.ts';

const root = document.createElement('main');
let stopping: AbortController;
let changes: PageChanges;
let batches: number;

beforeEach(() => {
  document.body.replaceChildren(root);
  root.replaceChildren();
  watch();
});
afterEach(() => stopping.abort());

function watch(): void {
  stopping?.abort();
  stopping = new AbortController();
  batches = 0;
  changes = watchChanges(document, isOwn, () => batches++, stopping.signal);
}

const read = () => runNow(readChanged(document, TREE, changes.take()));
const windowsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - WINDOW + 1) }, (_, at) => text.slice(at, at + WINDOW));

/** What a page does to its own document. */
type Deed = (nodes: readonly Node[], pick: (count: number) => number, plan: readonly Plan[]) => void;

const anyOf = (nodes: readonly Node[], pick: (count: number) => number): Node =>
  nodes[pick(nodes.length)] ?? root;

/** Whether a node is in another, through shadow trees. */
function holds(outer: Node, inner: Node): boolean {
  if (outer.contains(inner)) return true;
  const tree = inner.getRootNode();
  return tree instanceof ShadowRoot && holds(outer, tree.host);
}

const DEEDS: readonly Deed[] = [
  (nodes, pick, plan) => {
    const made = document.createElement('div');
    buildInto(made, plan);
    const at = anyOf(nodes, pick);
    if (at.parentNode) at.parentNode.insertBefore(made, at);
    else root.append(made);
  },
  (nodes, pick) => (anyOf(nodes, pick) as ChildNode).remove?.(),
  (nodes, pick) => {
    const at = anyOf(nodes, pick);
    if (at instanceof Text) at.data = `${at.data.slice(pick(5))}edited${pick(100)}`;
  },
  (nodes, pick) => {
    // Moved elsewhere, and into its own child never.
    const from = anyOf(nodes, pick);
    const to = anyOf(nodes, pick);
    if (from !== root && to instanceof Element && !holds(from, to)) to.append(from);
  },
  (nodes, pick) => {
    const at = anyOf(nodes, pick);
    if (at instanceof Text && at.data.length > 1) at.splitText(1);
  },
];

/** All nodes of the page, those in its shadow roots too. */
function nodesIn(parent: Node): Node[] {
  return [...parent.childNodes].flatMap((child) => [
    child,
    ...nodesIn(child),
    ...(child instanceof Element && child.shadowRoot ? nodesIn(child.shadowRoot) : []),
  ]);
}

describe('readChanged', () => {
  test('has every window of the new text that the old text did not have', () => {
    const deeds = fc.array(fc.tuple(fc.nat(DEEDS.length - 1), fc.infiniteStream(fc.nat(1000)), plans), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(plans, deeds, (list, done) => {
        buildInto(root, list);
        watch();
        const beforehand = createTextIndex(document, {
          ...TREE,
          shadowRootOf(element) {
            const found = TREE.shadowRootOf(element);
            if (found) changes.watch(found);
            return found;
          },
        }).text;
        for (const [deed, picks, plan] of done)
          DEEDS[deed]?.(nodesIn(root), (count) => (picks.next().value ?? 0) % Math.max(1, count), plan);
        const pieces = read();
        const now = createTextIndex(document, TREE).text;
        const near = WINDOW - 1;
        const seen = new Set(
          pieces.flatMap(({ before, text, after }) =>
            windowsOf(before.slice(-near) + text + after.slice(0, near)),
          ),
        );
        const had = new Set(windowsOf(beforehand));
        for (const window of windowsOf(now)) if (!had.has(window)) expect(seen).toContain(window);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['its first child goes', (host: Element) => host.firstElementChild?.remove()],
    ['all that is in its shadow root goes', (host: Element) => host.shadowRoot?.replaceChildren()],
  ])('has what stands together when of a host with a shadow root %s', (_, happen) => {
    root.innerHTML = '<p>On the quay is the old</p><p><b>harbour</b>master and his cranes</p>';
    const host = root.lastElementChild as Element;
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<i>In its shadow there are forty limes, and whatever else is planted along a quay before spring: limes</i>';
    root.prepend('New: ');
    read();
    changes.watch(host.shadowRoot as ShadowRoot);
    happen(host);
    const seen = read().flatMap(({ before, text, after }) => windowsOf(before + text + after));
    expect(seen).toEqual(
      expect.arrayContaining(
        windowsOf(createTextIndex(document, TREE).text).filter((window) =>
          window.includes(host.shadowRoot?.firstChild ? 'limesmaster' : 'oldharbour'),
        ),
      ),
    );
  });

  test('has what was taken out, and what a text said before', () => {
    root.innerHTML = '<p>Nobody reads this.</p><p>It was here.</p>';
    read();
    root.firstElementChild?.remove();
    (root.firstElementChild?.firstChild as Text).data = 'It is elsewhere.';
    expect(read().map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Nobodyreadsthis.', 'Itwashere.']),
    );
  });

  test('reads of a large page only what is around a change', () => {
    root.innerHTML = `<section>${'<p>Many words of a long page.</p>'.repeat(500)}</section><p id="toast">Saved</p>`;
    read();
    document.getElementById('toast')?.remove();
    expect(read()).toEqual([{ before: '', text: 'Saved', after: '' }]);
  });

  test('keeps nothing of what Snipmark itself put in', () => {
    root.innerHTML = '<div data-own>Ours</div>';
    changes.take();
    const before = batches;
    root.firstElementChild?.remove();
    expect(changes.take().went.size).toBe(0);
    expect(batches).toBe(before);
  });

  test('says so where more has changed than it keeps', () => {
    root.replaceChildren(...Array.from({ length: 30_000 }, () => document.createElement('i')));
    expect(changes.take()).toMatchObject({ isTooMuch: true, came: new Set() });
    root.append('one more');
    expect(changes.take().isTooMuch).toBe(false);
  });
});

test('of what is moved while it is read nothing is left out, and it is read in slices', () => {
  const list = document.createElement('ul');
  list.innerHTML = Array.from({ length: 3000 }, (_, i) => `<li>(${i})</li>`).join('');
  root.append(list);
  const reading = readChanged(document, TREE, changes.take());
  reading.next();
  for (const item of [...list.children].slice(200, 300)) list.append(item);
  const said = runNow(reading).map(({ text }) => text);
  for (let i = 0; i < 3000; i++) expect(said.join()).toContain(`(${i})`);
});
