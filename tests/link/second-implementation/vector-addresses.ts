/** An address as it arrives, and by hand whether all of the directive is found, nothing, or a part (null). */
export interface AskedAddress {
  readonly about: string;
  readonly address: string;
  readonly isFound: boolean | null;
}

const TEXTS = 'text=one,two&text=three%20words';
const SNIP = 'snip=Ab3xYz09Qk.E-_a9';
const page = 'https://a.org/x?y=1';
const escapeAll = (text: string) =>
  text.replace(/[^A-Za-z0-9]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
const behind = (rest: string) => `${page}#:~:${TEXTS}&${SNIP}${rest}`;

const found = (about: string, address: string): AskedAddress => ({ about, address, isFound: true });

export const ADDRESSES: readonly AskedAddress[] = [
  found('as written', behind('')),
  found('behind a fragment of the page', `${page}#part:~:${TEXTS}&${SNIP}`),
  found('behind a hash route', `${page}#/route?x=1:~:${SNIP}`),
  found('before the others', `${page}#:~:${SNIP}&${TEXTS}`),
  found('among unknown directives', `${page}#:~:a&selector(x)&${TEXTS}&snip2=x.y&${SNIP}&z=1`),
  found('&amp; for &', `${page}#:~:${TEXTS.replace('&', '&amp;')}&amp;${SNIP}`),
  found('&amp;amp; for &', `${page}#:~:${TEXTS.replace('&', '&amp;amp;')}&amp;amp;${SNIP}`),
  found('&#38; for &', `${page}#:~:${TEXTS}&#38;${SNIP}`),
  found('&amp%3B for &', `${page}#:~:${TEXTS}&amp%3B${SNIP}`),
  ...Array.from('.,;:?!)]}>\'"*»›”’…」』】').map((character) =>
    found(`${character} behind`, behind(character)),
  ),
  found('several behind', behind('”).')),
  found('in angle brackets', `<${behind('')}>`),
  found('padding behind', behind('==')),
  found('encoded padding behind', behind('%3D%3d')),
  found('an encoded quotation mark behind', behind('%E2%80%9D')),
  found('= encoded', `${page}#:~:${TEXTS}&snip%3DAb3xYz09Qk.E-_a9`),
  found('= and . encoded, in small letters', `${page}#:~:${TEXTS}&snip%3dAb3xYz09Qk%2eE-_a9`),
  found('- and _ encoded', `${page}#:~:${TEXTS}&snip=Ab3xYz09Qk.E%2D%5Fa9`),
  found('. encoded twice', `${page}#:~:${TEXTS}&snip=Ab3xYz09Qk%252EE-_a9`),
  found('the delimiter encoded', `${page}#%3A~%3A${TEXTS}&${SNIP}`),
  found('the delimiter encoded, in small letters, the tilde too', `${page}#%3a%7e%3a${TEXTS}&${SNIP}`),
  found('all encoded', `${page}#${escapeAll(`:~:${TEXTS}&${SNIP}`)}`),
  found('all encoded twice', `${page}#${escapeAll(escapeAll(`:~:${TEXTS}&${SNIP}`))}`),
  found('all behind the delimiter encoded', `${page}#:~:${escapeAll(`${TEXTS}&${SNIP}`)}`),
  found('only the escapes encoded', `${page}#:~:${TEXTS.replace('%20', '%2520')}&${SNIP}`),
  { about: 'cut behind the id', address: `${page}#:~:snip=Ab3xYz09Qk`, isFound: null },
  { about: 'cut behind the full stop', address: `${page}#:~:snip=Ab3xYz09Qk.`, isFound: null },
  { about: 'cut in the payload', address: `${page}#:~:snip=Ab3xYz09Qk.E-_`, isFound: null },
  {
    about: 'a foreign character in the payload',
    address: `${page}#:~:snip=Ab3xYz09Qk.E-%20_a9`,
    isFound: null,
  },
  { about: 'no id', address: `${page}#:~:snip=.E-_a9`, isFound: false },
  { about: 'nothing', address: `${page}#:~:snip=`, isFound: false },
  { about: 'in the query', address: 'https://a.org/?x=:~:snip=Ab3xYz09Qk.E-_a9', isFound: false },
  { about: 'in the fragment of the page', address: `${page}#snip=Ab3xYz09Qk.E-_a9`, isFound: false },
  { about: '# encoded', address: `${page}%23:~:${SNIP}`, isFound: false },
];
