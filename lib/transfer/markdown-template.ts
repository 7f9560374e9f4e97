import { markValues, pageValues, type Value, type Values } from './markdown-values.ts';
import type { PageOfMarks } from './page-of-marks.ts';

/**
 * What a page of marks is written by. Placeholders stand in double braces:
 *
 * - of the page: `title`, `link` (its address, as the target of a link), `host`, `count`, `created` (of the oldest
 *   mark), `changed` (of the newest), `tags`;
 * - of a mark, in `mark` alone: `quote`, `note`, `ink`, `created`, `changed`, `tags`;
 * - with `yaml:` before the name, the same as a value for front matter; `hashtags` for `#tags`.
 *
 * A value of several lines repeats what stands before it on its line; a line whose values are all empty is left out.
 * Values mark nothing up. What is no placeholder is written as it stands.
 */
export interface MarkdownTemplate {
  /** Written where the page is a file of its own. */
  readonly frontMatter: string;
  readonly page: string;
  readonly mark: string;
}

const PLACEHOLDER = /\{\{(yaml:)?([a-z]+)\}\}/g;

const NOTHING: Value = { lines: [], yaml: '""' };

function fillLine(line: string, values: Values): string[] {
  const names = [...line.matchAll(PLACEHOLDER)];
  const valueBy = (name: string | undefined) =>
    (name && Object.hasOwn(values, name) ? values[name] : undefined) ?? NOTHING;
  if (names.length > 0 && names.every(([, yaml, name]) => !yaml && valueBy(name).lines.length === 0))
    return [];
  const longest = names.length === 1 && !names[0]?.[1] ? valueBy(names[0]?.[2]).lines : [];
  if (longest.length < 2) {
    return [
      line.replace(PLACEHOLDER, (_, yaml, name) =>
        yaml ? valueBy(name).yaml : valueBy(name).lines.join(' '),
      ),
    ];
  }
  const [before = '', after = ''] = line.split(names[0]?.[0] ?? '');
  // An empty line between two makes each a paragraph.
  return longest.flatMap((one, i) => [...(i === 0 ? [] : [before.trimEnd()]), `${before}${one}${after}`]);
}

const fill = (template: string, values: Values): string =>
  template
    .split('\n')
    .flatMap((line) => fillLine(line, values))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** The page with its marks in Markdown. @param isFile it is a file of its own, and begins with its front matter */
export function fillMarkdown(page: PageOfMarks, template: MarkdownTemplate, isFile: boolean): string {
  const values = pageValues(page);
  const parts = [
    isFile ? fill(template.frontMatter, values) : '',
    fill(template.page, values),
    ...page.marks.map((mark) => fill(template.mark, { ...values, ...markValues(mark) })),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
