import { parseAst } from 'rolldown/parseAst';

/** A node of a syntax tree, as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Attributes whose value readers see or hear. */
const SHOWN_ATTRIBUTES = /^(title|alt|label|placeholder|aria-(label|description|roledescription|valuetext))$/;

/** Properties of our own views and states whose value is shown. */
const SHOWN_PROPERTIES = /^(text|label|title|hint|heading|details)$/;

/** A sentence, wherever it stands: a capital, and a second word. */
const SENTENCE = /^\p{Lu}[\p{L}’]*,? \p{L}/u;

/** Errors, and what the browser's makers want to be told. */
const isReadByOthers = (node: Node) =>
  node.type === 'NewExpression' || (node.type === 'Property' && nameOf(node.key) === 'justification');

/** The texts for readers that stand in a module's code, instead of in `_locales`. */
export function findTexts(code: string, lang: 'ts' | 'tsx' = 'tsx'): string[] {
  const found: string[] = [];
  visit(parseAst(code, { lang }) as unknown as Node, (node) => {
    if (isReadByOthers(node)) return false;
    if (Array.isArray(node.children)) found.push(...node.children.flatMap(shownLiterals));
    if (node.type === 'JSXAttribute' && SHOWN_ATTRIBUTES.test(nameOf(node.name))) {
      found.push(...shownLiterals(node.value));
    }
    if (node.type === 'Property' && SHOWN_PROPERTIES.test(nameOf(node.key))) {
      found.push(...shownLiterals(node.value));
    }
    found.push(...literal(node).filter((text) => SENTENCE.test(text)));
    return true;
  });
  return [...new Set(found)];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const nameOf = (name: unknown): string => (isNode(name) ? String(name.name ?? name.value ?? '') : '');

const wordsIn = (text: unknown): string[] =>
  typeof text === 'string' && /\p{L}/u.test(text) ? [text.trim()] : [];

/** The text of a literal, or the fixed parts of a template. */
function literal(node: Node): string[] {
  if (node.type === 'Literal') return wordsIn(node.value);
  if (node.type !== 'TemplateElement') return [];
  return wordsIn((node.value as { readonly cooked: string }).cooked);
}

/** Literals that an expression may come to, as it is or as a part of what is put together. */
function shownLiterals(value: unknown): string[] {
  if (!isNode(value)) return [];
  const parts: Readonly<Record<string, readonly unknown[]>> = {
    JSXText: [{ type: 'Literal', value: value.value }],
    JSXExpressionContainer: [value.expression],
    ParenthesizedExpression: [value.expression],
    ConditionalExpression: [value.consequent, value.alternate],
    LogicalExpression: [value.left, value.right],
    BinaryExpression: value.operator === '+' ? [value.left, value.right] : [],
    TemplateLiteral: Array.isArray(value.quasis) ? value.quasis : [],
    ArrayExpression: Array.isArray(value.elements) ? value.elements : [],
  };
  return [...literal(value), ...(parts[value.type] ?? []).flatMap(shownLiterals)];
}

/** Looks at a node, and, where that gives true, at what is in it. */
function visit(node: Node, look: (node: Node) => boolean): void {
  if (!look(node)) return;
  for (const value of Object.values(node)) {
    for (const part of Array.isArray(value) ? value : [value]) if (isNode(part)) visit(part, look);
  }
}
