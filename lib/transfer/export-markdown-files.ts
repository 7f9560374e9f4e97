import { strToU8, Zip, ZipDeflate } from 'fflate';
import { oneLine } from '../link/plain-lines.ts';
import { fillMarkdown, type MarkdownTemplate } from './markdown-template.ts';
import type { PageOfMarks } from './page-of-marks.ts';

/** What no file system or vault takes in a name. */
const NOT_IN_NAMES = /[\\/:*?"<>|#^[\]\p{Cc}\p{Cf}]+/gu;
/** Names that Windows keeps for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** Characters; file systems take 255 bytes. */
const MOST = 60;

function baseName(title: string): string {
  const plain = oneLine(title.toWellFormed().replace(NOT_IN_NAMES, ' '));
  const short = Array.from(plain)
    .slice(0, MOST)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  return short === '' || DEVICES.test(short) ? `${short}_` : short;
}

/** Gives each title a file name of its own, also where upper and lower case are the same. */
function createNames(): (title: string) => string {
  const taken = new Set<string>();
  return (title) => {
    const base = baseName(title);
    for (let count = 1; ; count++) {
      const name = count === 1 ? base : `${base} ${count}`;
      const key = name.toLowerCase().normalize();
      if (taken.has(key)) continue;
      taken.add(key);
      return `${name}.md`;
    }
  };
}

/** All pages with their marks, a Markdown file each, in one ZIP file, in pieces. */
export async function* exportMarkdownFiles(
  pages: AsyncIterable<PageOfMarks>,
  template: MarkdownTemplate,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  const nameFor = createNames();
  for await (const page of pages) {
    const file = new ZipDeflate(nameFor(page.title), { level: 6 });
    zip.add(file);
    file.push(strToU8(fillMarkdown(page, template, true)), true);
    yield* pieces.splice(0);
  }
  zip.end();
  yield* pieces.splice(0);
}
