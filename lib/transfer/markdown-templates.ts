import type { MarkdownTemplate } from './markdown-template.ts';

/** Quotes with their notes, for any program. */
export const PLAIN_TEMPLATE: MarkdownTemplate = {
  frontMatter: '',
  page: '# [{{title}}]({{link}})',
  mark: '> {{quote}}\n\n{{note}}\n\n{{tags}}',
};

/** A note with properties, as Obsidian and others keep them. */
export const OBSIDIAN_TEMPLATE: MarkdownTemplate = {
  frontMatter: [
    '---',
    'title: {{yaml:title}}',
    'source: {{yaml:link}}',
    'created: {{yaml:created}}',
    'updated: {{yaml:changed}}',
    'tags: {{yaml:tags}}',
    '---',
  ].join('\n'),
  page: '# [{{title}}]({{link}})',
  mark: '> [!quote] {{created}}\n> {{quote}}\n\n{{note}}\n\n{{hashtags}}',
};
