/**
 * The first script of a page: from then on what programs are made of throws or lies there. `sane(true)` gives all of it
 * back for a moment, so that a test can look at the page; it may use nothing from outside itself.
 */
export function breakBuiltIns(): void {
  interface Broken {
    readonly owner: object;
    readonly name: PropertyKey;
    readonly usual: PropertyDescriptor;
    readonly broken: PropertyDescriptor;
  }
  const fail = (): never => {
    throw new TypeError('This page has broken it.');
  };
  const list: Broken[] = [];
  const broken = (owner: object, name: PropertyKey, value: unknown = fail) => {
    const usual = Object.getOwnPropertyDescriptor(owner, name);
    if (usual?.configurable)
      list.push({ owner, name, usual, broken: { value, configurable: true, writable: true } });
  };
  for (const { prototype } of [
    Range,
    Selection,
    Highlight,
    HighlightRegistry,
    CSSStyleSheet,
    MutationObserver,
  ])
    for (const name of Reflect.ownKeys(prototype)) if (name !== 'constructor') broken(prototype, name);
  for (const name of Reflect.ownKeys(Array.prototype))
    if (name !== 'constructor' && name !== 'length') broken(Array.prototype, name);
  for (const name of ['parse', 'stringify']) broken(JSON, name);
  for (const name of ['attachShadow', 'querySelectorAll', 'matches', 'closest', 'append', 'checkVisibility'])
    broken(Element.prototype, name);
  for (const name of [
    'getSelection',
    'createRange',
    'createTreeWalker',
    'querySelectorAll',
    'createElementNS',
  ])
    broken(Document.prototype, name);
  broken(window, 'getSelection', () => null);
  for (const name of [
    'Range',
    'Selection',
    'Highlight',
    'CSSStyleSheet',
    'MutationObserver',
    'ShadowRoot',
    'URL',
    'Map',
  ])
    broken(window, name, undefined);
  const { defineProperty } = Object;
  const sane = (isSane: boolean) => {
    for (let i = 0; i < list.length; i += 1) {
      const { owner, name, usual, broken: other } = list[i] as Broken;
      defineProperty(owner, name, isSane ? usual : other);
    }
  };
  Object.assign(window, { sane });
  sane(false);
}
