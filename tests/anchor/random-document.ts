import fc from 'fast-check';
import { OPEN_TREE, type PageTree } from '../../lib/anchor/page-tree.ts';
import { runAt, type TextIndex } from '../../lib/anchor/text-index.ts';

/** A page of some kind, to be built into elements. */
export type Plan =
  | { readonly kind: 'text'; readonly data: string }
  | { readonly kind: 'comment' }
  | {
      readonly kind: 'element';
      readonly tag: string;
      readonly own: boolean;
      readonly children: readonly Plan[];
      readonly shadow: readonly Plan[] | null;
    };

/** Marks elements that are not the page's in these tests. */
const OWN = 'data-own';

export const isOwn = (element: Element): boolean => element.hasAttribute(OWN);

/** The document without these. */
export const TREE: PageTree = { ...OPEN_TREE, skip: isOwn };

const unit = fc.constantFrom(
  ...[
    'a',
    'b',
    'c',
    'd',
    'e',
    '. ',
    ' ',
    '\n',
    '\u00a0',
    '\u00ad',
    '\u200b',
    'é',
    'e\u0301',
    '😀',
    'שלום',
    '漢字',
  ],
);

const text = fc.string({ unit, maxLength: 40, size: 'max' }).map((data): Plan => ({ kind: 'text', data }));

/** Elements nested at random, some with open shadow roots, some that are not content. */
export const plans = fc.letrec<{ node: Plan; list: Plan[] }>((tie) => ({
  list: fc.array(tie('node'), { maxLength: 5 }),
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { arbitrary: text, weight: 3 },
    fc.constant<Plan>({ kind: 'comment' }),
    {
      weight: 4,
      arbitrary: fc
        .record({
          tag: fc.constantFrom(
            'p',
            'em',
            'div',
            'span',
            'li',
            'section',
            'td',
            'br',
            'style',
            'textarea',
            'noscript',
            'svg',
          ),
          chance: fc.nat(9),
          children: tie('list'),
          shadow: fc.option(tie('list'), { freq: 3 }),
        })
        .map(
          ({ tag, chance, children, shadow }): Plan => ({
            kind: 'element',
            tag,
            own: chance === 9,
            children,
            shadow: ['p', 'div', 'span', 'section'].includes(tag) ? shadow : null,
          }),
        ),
    },
  ),
})).list;

function build(plan: Plan): Node {
  if (plan.kind === 'text') return document.createTextNode(plan.data);
  if (plan.kind === 'comment') return document.createComment('not a word');
  const element = document.createElement(plan.tag);
  if (plan.own) element.setAttribute(OWN, '');
  element.append(...plan.children.map(build));
  if (plan.shadow) element.attachShadow({ mode: 'open' }).append(...plan.shadow.map(build));
  return element;
}

/** Puts the page into the root, in place of what is there. */
export function buildInto(root: Element, list: readonly Plan[]): void {
  root.replaceChildren(...list.map(build));
}

/** Whether a span begins and ends in the same tree; a Range cannot lead out of a shadow root. */
export function isInOneTree(index: TextIndex, start: number, end: number): boolean {
  const first = index.nodes[runAt(index, start)];
  const last = index.nodes[runAt(index, end - 1)];
  return first?.getRootNode() === last?.getRootNode();
}
