const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decode(text) {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, code) => {
    if (code[0] !== '#') return entities[code] ?? whole;
    return String.fromCodePoint(code[1] === 'x' ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1)));
  });
}

function tidy(paragraphs) {
  return paragraphs.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

function fromHtml(html) {
  const body = html.replace(/^[\s\S]*?<body[^>]*>/, '').replace(/<(style|script|svg)[\s\S]*?<\/\1>/g, '');
  const marked = body
    .replace(/<pre[\s\S]*?<\/pre>/g, (code) => code.replace(/\n/g, '\u0001'))
    .replace(/\n/g, ' ')
    .replace(
      /<\/?(p|div|h\d|li|ul|ol|pre|table|tr|section|header|footer|dt|dd|br|blockquote)\b[^>]*>/g,
      '\u0001',
    )
    .replace(/<\/t[dh]>/g, ' ')
    .replace(/<[^>]+>/g, '');
  return tidy(marked.split('\u0001').map(decode));
}

function fromLines(lines, startsParagraph) {
  const paragraphs = [];
  let inCode = false;
  let open = false;
  for (const line of lines) {
    const fence = /^\s*(```|~~~)/.test(line);
    if (fence) inCode = !inCode;
    if (fence || !line.trim()) open = false;
    else if (open && !inCode && !startsParagraph.test(line)) paragraphs[paragraphs.length - 1] += ` ${line}`;
    else {
      paragraphs.push(line);
      open = !inCode;
    }
  }
  return paragraphs;
}

function withoutMarkup(paragraph) {
  return paragraph
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)\s]*\)/g, '$1')
    .replace(/\{@link(?:code)?\s+([^}|]+)(?:\|[^}]*)?\}/g, '$1')
    .replace(/^#+ |\*\*|`/g, '')
    .replace(/<\/?[a-z][^>]*>/g, '');
}

function fromMarkdown(text) {
  return tidy(fromLines(text.split('\n'), /^\s*([-*+|#]|\d+\.)\s*/).map(withoutMarkup));
}

function fromComments(code) {
  const comments = code.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return comments.flatMap((comment) => {
    const lines = comment.slice(3, -2).split('\n');
    const text = lines.map((line) => line.replace(/^\s*\* ?/, ''));
    return tidy(fromLines(text, /^\s*(@|[-*+|#]\s|\d+\.\s)/).map(withoutMarkup));
  });
}

/** Gives the readable paragraphs of a file: a web page, a markdown file or the doc comments of a `.d.ts`. */
export function extractParagraphs(path, content) {
  if (path.endsWith('.html')) return fromHtml(content);
  return path.endsWith('.md') ? fromMarkdown(content) : fromComments(content);
}
