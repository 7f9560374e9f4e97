import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { isBreaking, isContent } from '../../lib/anchor/content-elements.ts';
import { findBreaks } from '../../lib/anchor/find-breaks.ts';
import { readRuns } from '../../lib/anchor/read-runs.ts';
import { runNow } from '../../lib/anchor/run-slices.ts';
import { nextText, previousText } from '../../lib/anchor/walk-text.ts';
import { buildInto, isOwn, plans, TREE } from './random-document.ts';

const root = document.createElement('main');

beforeEach(() => {
  document.body.replaceChildren(root);
});

/** The order by its definition: a shadow root's text, then the element's own; and whether a line begins before. */
function plainOrder(): { readonly nodes: readonly Text[]; readonly breaks: readonly number[] } {
  const nodes: Text[] = [];
  const breaks: number[] = [];
  let pending = false;
  const visit = (node: Node) => {
    if (node instanceof Text) {
      nodes.push(node);
      breaks.push(Number(pending));
      pending = false;
    }
    if (!(node instanceof Element)) return;
    if (isBreaking(node)) pending = true;
    if (isContent(node) && !isOwn(node)) {
      for (const child of node.shadowRoot?.childNodes ?? []) visit(child);
      for (const child of node.childNodes) visit(child);
    }
    if (isBreaking(node)) pending = true;
  };
  visit(root);
  return { nodes, breaks };
}

function readAll(from: Node = root): Text[] {
  const nodes: Text[] = [];
  runNow(readRuns(from, TREE, (node) => nodes.push(node)));
  return nodes;
}

function walkForwards(): Text[] {
  const nodes: Text[] = [];
  for (let node = nextText(root, root, TREE, true); node; node = nextText(root, node, TREE)) nodes.push(node);
  return nodes;
}

function walkBackwards(): Text[] {
  const nodes: Text[] = [];
  for (let node = readAll().at(-1) ?? null; node; node = previousText(root, node, TREE)) nodes.unshift(node);
  return nodes;
}

/** Compares nodes by identity; a failure says which of them differ. */
const expectSame = (nodes: readonly Text[], expected: readonly Text[]) => {
  expect(nodes.map((node) => expected.indexOf(node))).toEqual(expected.map((_, i) => i));
};

describe('the text nodes of a page', () => {
  test('are read in document order, shadow roots before their host’s own children', () => {
    fc.assert(
      fc.property(plans, (list) => {
        buildInto(root, list);
        expectSame(readAll(), plainOrder().nodes);
      }),
      { numRuns: 300 },
    );
  });

  test('are walked forwards in the same order', () => {
    fc.assert(
      fc.property(plans, (list) => {
        buildInto(root, list);
        expectSame(walkForwards(), plainOrder().nodes);
      }),
      { numRuns: 300 },
    );
  });

  test('are walked backwards in the same order', () => {
    fc.assert(
      fc.property(plans, (list) => {
        buildInto(root, list);
        expectSame(walkBackwards(), plainOrder().nodes);
      }),
      { numRuns: 300 },
    );
  });

  test('have the same lines begin before them', () => {
    fc.assert(
      fc.property(plans, (list) => {
        buildInto(root, list);
        const { nodes, breaks } = plainOrder();
        expect([...findBreaks(root, TREE, nodes.length)]).toEqual(breaks);
      }),
      { numRuns: 300 },
    );
  });

  test('are read in slices', () => {
    root.replaceChildren(...Array.from({ length: 20_000 }, (_, i) => document.createTextNode(`${i}`)));
    const work = readRuns(root, TREE, () => {});
    let pauses = 0;
    while (!work.next().done) pauses++;
    expect(pauses).toBeGreaterThanOrEqual(19);
  });

  test('are read however deep they are nested', () => {
    // Detached: no browser lays out a page as deep as this.
    const outer = document.createElement('div');
    let inner: Element = outer;
    for (let depth = 0; depth < 5000; depth++) inner = inner.appendChild(document.createElement('span'));
    inner.append('at the bottom');
    const bottom = inner.firstChild;
    const nodes = readAll(outer);
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toBe(bottom);
    expect(nextText(outer, outer, TREE, true)).toBe(bottom);
    expect(previousText(outer, bottom as Text, TREE)).toBeNull();
    expect(findBreaks(outer, TREE, 1)).toHaveLength(1);
  });
});
