/** A megabyte, in UTF-16 code units. */
const MEGABYTE = 1_000_000;

const MARKUP = [
  '<img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=1</script>',
  '"><svg onload=globalThis.pwned=1>\'><iframe srcdoc="<script>top.pwned=1</script>"></iframe>',
  '</textarea></style></title></mark></blockquote><script>globalThis.pwned=1</script><!--',
  '<a href="javascript:globalThis.pwned=1">x</a> javascript:globalThis.pwned=1 [x](javascript:globalThis.pwned=1)',
  '![x](https://a.example/x.png) ```\n# x\n--- {{title}} {{quote}}',
  '&lt;script&gt; &amp;#x3c; &#60;b> \\u003cb\\u003e %3Cb%3E',
];

/** What texts of others hold at the worst, by a name for each. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  // First, as a list shows no more of a long quote than its beginning.
  bidi: 'a \u202egnirts \u2066\u2067\u2068 \u202a\u202b\u202d unclosed \u200f\u061c',
  'bidi that closes': 'a \u2069\u2069\u202c\u202c \u202egnirts',
  ...Object.fromEntries(MARKUP.map((text, i) => [`markup ${i + 1}`, text])),
  NUL: 'before\u0000after \u0001\u0008\u001b[31m\u007f\u0085',
  surrogates: 'high \ud800 low \udfff pair \ud83d\ude00 turned \ude00\ud83d',
  separators: 'line\u2028paragraph\u2029mark\ufeffno\ufffe\uffff',
  formula: '=HYPERLINK("https://a.example";"x")',
  plus: "+1+cmd|' /C calc'!A0",
  minus: '-2+3',
  at: '@SUM(1+1)',
  tab: '\t=1+1',
  prototype: '__proto__',
  megabyte: `<b>${'long text & more, '.repeat(MEGABYTE / 18)}`.slice(0, MEGABYTE),
};

/** All of them but the long one in one, for surfaces that cost time. */
export const ALL_IN_ONE = Object.entries(HOSTILE_TEXTS)
  .filter(([name]) => name !== 'megabyte')
  .map(([, text]) => text)
  .join(' ');
