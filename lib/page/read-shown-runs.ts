import type { PageTree } from '../anchor/page-tree.ts';
import type { Sliced } from '../anchor/run-slices.ts';
import { GAP, type Gap, type ShownRun } from './join-shown-runs.ts';
import { type Flow, fieldText, flowOf, OUTERMOST, textStyleOf } from './shown-flow.ts';

/** A run and the text node it is of; null for what a form's field holds. */
export interface ShownNode extends ShownRun {
  readonly node: Text | null;
}

/** Nodes visited between two pauses. */
const STRETCH = 512;

/** What is still to be visited in one element. */
interface Level {
  next: Node | null;
  /** What is slotted in, in place of children. */
  readonly slotted: Node[] | null;
  readonly flow: Flow;
  text: ReturnType<typeof textStyleOf> | null;
}

/**
 * Reads what browsers search below an element, in the order of the flat tree, by computed style. Pauses at every
 * yield; what was read of a document that changed meanwhile is good for nothing.
 */
export function* readShownRuns(root: Element, tree: PageTree): Sliced<ShownNode[]> {
  const runs: ShownNode[] = [];
  let blocks = 0;
  let gap: Gap = GAP.none;
  let visited = 0;
  const newBlock = () => ++blocks;
  const widen = (least: Gap) => {
    if (least > gap) gap = least;
  };
  const add = (node: Text | null, data: string, block: number, isSure: boolean, keepsSpace: boolean) => {
    if (!isSure) widen(GAP.tight);
    runs.push({ node, data, block, gap, keepsSpace, isSure });
    gap = isSure ? GAP.none : GAP.tight;
  };

  const levels: Level[] = [enter(root, tree, flowOf(root, OUTERMOST, newBlock))];
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const node = level.next;
    if (!node) {
      widen(level.flow.edge);
      levels.pop();
      continue;
    }
    level.next = level.slotted ? (level.slotted.shift() ?? null) : node.nextSibling;
    if (++visited % STRETCH === 0) yield;
    if (isText(node)) {
      if (node.length === 0) continue;
      level.text ??= textStyleOf(level.flow);
      const { isVisible, keepsSpace } = level.text;
      // Layout sees it, the search does not, and browsers differ on the white space around it.
      if (isVisible) add(node, node.data, level.flow.block, level.flow.isSure, keepsSpace);
      else widen(GAP.tight);
    } else if (isElement(node) && !tree.skip(node)) {
      const flow = flowOf(node, level.flow, newBlock);
      widen(flow.edge);
      if (flow.isOpen) levels.push(enter(node, tree, flow));
      else {
        const held = fieldText(node);
        if (held !== '') add(null, held, newBlock(), false, false);
      }
    }
  }
  return runs;
}

function enter(element: Element, tree: PageTree, flow: Flow): Level {
  const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  const [first] = slotted;
  if (first) return { next: first, slotted: slotted.slice(1), flow, text: null };
  return { next: (tree.shadowRootOf(element) ?? element).firstChild, slotted: null, flow, text: null };
}

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
