import { INKS, type Ink } from '../model.ts';

/** An ink on light pages and on dark ones, and its underline for paper without colours. */
export type HtmlLooks = Readonly<
  Record<Ink, { readonly light: string; readonly dark: string; readonly underline: string }>
>;

/** The style sheet of the exported file. */
export function htmlStyle(looks: HtmlLooks): string {
  const inks = INKS.map((ink) => `.${ink}{background:light-dark(${looks[ink].light},${looks[ink].dark})}`);
  const lines = INKS.map(
    (ink) => `.${ink}{text-decoration:underline ${looks[ink].underline};text-underline-offset:.2em}`,
  );
  return [
    ':root{color-scheme:light dark;font:1.0625rem/1.6 system-ui,sans-serif;color:light-dark(#1c1b19,#eceae6);background:light-dark(#fff,#1b1a18)}',
    'body{max-width:42rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}',
    'h1{font-size:1.5rem;line-height:1.3}',
    'h2{font-size:1.1875rem;line-height:1.35;margin:0}',
    'a{color:inherit;text-decoration-color:light-dark(#8a8780,#8f8b84);text-underline-offset:.15em}',
    'a:focus-visible{outline:2px solid;outline-offset:2px;border-radius:2px}',
    'nav ol{padding-inline-start:1.5rem}',
    'nav li{margin:.25rem 0}',
    'section{margin-top:3rem;padding-top:1.5rem;border-top:1px solid light-dark(#dedbd5,#3a3834)}',
    'article{margin:1.5rem 0}',
    'blockquote{margin:0;font:1.125rem/1.65 Charter,Georgia,serif}',
    'mark{color:inherit;padding:.1em .2em;box-decoration-break:clone;-webkit-box-decoration-break:clone}',
    '.note{margin:.5rem 0 0}',
    '.said,.back{margin:.25rem 0 0;font-size:.875rem;color:light-dark(#63605a,#a9a59d)}',
    ...inks,
    '@media print{:root{color-scheme:light;font-size:11pt}body{max-width:none;margin:0}article{break-inside:avoid}h2{break-after:avoid}.back{display:none}mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}h2 a::after{content:" (" attr(href) ")";font-weight:400;font-size:.75em}}',
    `@media print and (monochrome),(forced-colors:active){${lines.join('')}}`,
  ].join('\n');
}
