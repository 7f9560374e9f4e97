import { escapeAddress, escapeMarkdown } from '../link/escape-markdown.ts';
import { linesOf, oneLine } from '../link/plain-lines.ts';
import type { Highlight } from '../model.ts';
import type { PageOfMarks } from './page-of-marks.ts';
import { formatTime } from './parse-time.ts';

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

/** A value in each of its forms: as lines of Markdown, and as a value in YAML. */
interface Value {
  readonly lines: readonly string[];
  readonly yaml: string;
}

type Values = Readonly<Record<string, Value>>;

/** JSON is YAML, and its strings hold whatever they are given. */
const toYaml = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const textValue = (text: string): Value => ({
  lines: linesOf(text).map(escapeMarkdown),
  yaml: toYaml(linesOf(text).join('\n')),
});

/** A text that we write ourselves and that needs no escapes. */
const plainValue = (text: string): Value => ({ lines: text === '' ? [] : [text], yaml: toYaml(text) });

const tagValue = (tags: readonly string[]): Value => {
  const names = tags.map(oneLine).filter((tag) => tag !== '');
  return { lines: names.length === 0 ? [] : [escapeMarkdown(names.join(', '))], yaml: toYaml(names) };
};

/** Tags as Obsidian and others read them: letters, numbers, '_', '-' and '/', not numbers alone. */
const hashtags = (tags: readonly string[]): Value => {
  const names = tags
    .map((tag) =>
      oneLine(tag)
        .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
        .replace(/^-+|-+$/g, ''),
    )
    .filter((tag) => /[^\p{N}]/u.test(tag));
  return plainValue(names.map((tag) => `#${tag}`).join(' '));
};

const dateOf = (time: number): string => formatTime(time)?.slice(0, 10) ?? '';

function pageValues({ address, marks, title }: PageOfMarks): Values {
  const tags = [...new Set(marks.flatMap((mark) => mark.tags))];
  return {
    title: textValue(oneLine(title)),
    link: { lines: [escapeAddress(address)], yaml: toYaml(address) },
    host: textValue(URL.parse(address)?.host ?? ''),
    count: { lines: [String(marks.length)], yaml: String(marks.length) },
    created: plainValue(dateOf(Math.min(...marks.map((mark) => mark.createdAt)))),
    changed: plainValue(dateOf(Math.max(...marks.map((mark) => mark.updatedAt)))),
    tags: tagValue(tags),
    hashtags: hashtags(tags),
  };
}

function markValues(mark: Highlight): Values {
  return {
    quote: textValue(mark.quote),
    note: textValue(mark.note),
    ink: plainValue(mark.ink),
    created: plainValue(dateOf(mark.createdAt)),
    changed: plainValue(dateOf(mark.updatedAt)),
    tags: tagValue(mark.tags),
    hashtags: hashtags(mark.tags),
  };
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
