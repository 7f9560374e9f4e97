import { escapeAddress, escapeMarkdown } from '../link/escape-markdown.ts';
import { linesOf, oneLine } from '../link/plain-lines.ts';
import type { Highlight } from '../model.ts';
import type { PageOfMarks } from './page-of-marks.ts';
import { formatTime } from './parse-time.ts';

/** A value in each of its forms: as lines of Markdown, and as a value in YAML. */
export interface Value {
  readonly lines: readonly string[];
  readonly yaml: string;
}

export type Values = Readonly<Record<string, Value>>;

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

/** What a template can say of a page. */
export function pageValues({ address, marks, title }: PageOfMarks): Values {
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

/** What a template can say of a mark. */
export function markValues(mark: Highlight): Values {
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
