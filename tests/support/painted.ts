import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Ink } from '../../lib/model.ts';
import { frameOrigin, inFrame } from './in-frame.ts';
import { type PageRect, pageTools } from './page-tools.ts';
import { colourAt, differsAt, type Picture, type TakenPicture, takePicture } from './picture.ts';

/** One snippet that should be painted: by Snipmark in an ink, or by the browser in a colour of its own. */
export interface Expected {
  readonly quote: string;
  readonly ink: Ink | 'native';
  /** Came by a link and is not kept: has a dotted line in addition. */
  readonly guest?: boolean;
  /** Part of the address of the frame that it is in; left out, it is in the page itself. */
  readonly frame?: string;
  /** What it stands on, where that is not what the page is. */
  readonly ground?: 'light' | 'dark';
  /** The line that it has in addition, as `text-decoration` says it: another mark lies below. */
  readonly line?: string;
}

export interface SnippetPainting {
  readonly quote: string;
  /** Painted exactly where the control page is, and in the same colour. */
  readonly right: boolean;
  /** Cells of 4 × 4 pixels that the control page paints, and cells that are painted on one page only. */
  readonly cells: number;
  readonly differing: number;
  /** Share of the painted cells' pixels that have another colour than on the control page. */
  readonly unlike: number;
  /** The commonest colour of the painted pixels. */
  readonly colour: string | null;
}

export interface PaintingReport {
  readonly snippets: readonly SnippetPainting[];
  /** Cells that are painted outside all expected snippets. */
  readonly strayCells: number;
}

/** The tints that the look asks for; written out here so that a wrong tint in the product is seen. */
const TINTS: Readonly<Record<'light' | 'dark', Readonly<Record<Ink, string>>>> = {
  light: { sun: '#FFE066', leaf: '#B5EBA3', sky: '#9AD4FF', rose: '#FFB8CC', violet: '#B79BF5' },
  dark: { sun: '#665200', leaf: '#1F5A2A', sky: '#0A5C8F', rose: '#7D2446', violet: '#452A9A' },
};

const CELL = 4;
/** A cell counts as painted when this many of its 16 pixels differ from the unpainted page. */
const CELL_PIXELS = 5;
/** Glyphs are drawn a hair differently on a tint, so a few cells of the letters' edges may differ. */
const DIFFERING_SHARE = 0.01;
/** A line under the words is some 5 % of their pixels: it must be there, or not be there, as expected. */
const UNLIKE_SHARE = 0.015;
/** Between two pictures, which are dear, it waits longer each time, and has no frames drawn for that. */
const [PAUSE_MS, MOST_PAUSES] = [50, 6];
/** Decorations may reach this far beyond the words' own boxes, in pixels. */
const MARGIN = 4;

/** A control page before and after it was painted, and where the snippets stand on it. */
export interface ControlPainting {
  readonly expected: readonly Expected[];
  readonly blank: TakenPicture;
  readonly wanted: TakenPicture;
  readonly regions: readonly (readonly PageRect[])[];
}

/**
 * Paints a control page by the browser's own means: the same document at the same size as the page to be
 * judged, in a browser where Snipmark does not act.
 *
 * @param unpainted the same page without paint, if there is a picture of it
 */
export async function paintControl(
  controlPage: Page,
  expected: readonly Expected[],
  scheme: 'light' | 'dark' = 'light',
  unpainted?: TakenPicture,
): Promise<ControlPainting> {
  const frames = [...new Set(expected.map(({ frame }) => frame ?? ''))];
  const documents = await Promise.all(
    frames.map(async (frame) => ({
      tools: await pageTools(frame === '' ? controlPage : await inFrame(controlPage, frame)),
      quotes: expected
        .filter((snippet) => (snippet.frame ?? '') === frame)
        .map((snippet) => ({ quote: snippet.quote, css: cssOf(snippet, scheme) })),
    })),
  );
  if (!unpainted) for (const { tools } of documents) await tools.evaluate((made) => made.paint([]));
  const blank = unpainted ?? (await takePicture(controlPage));
  for (const { tools, quotes } of documents) await tools.evaluate((made, list) => made.paint(list), quotes);
  const wanted = expected.length > 0 ? await takePicture(controlPage) : blank;
  const regions = await Promise.all(expected.map((snippet) => regionOf(controlPage, snippet)));
  return { expected, blank, wanted, regions };
}

/** Line boxes of a snippet, in CSS pixels from the top left of the whole page. */
async function regionOf(controlPage: Page, { frame, quote }: Expected): Promise<PageRect[]> {
  if (frame === undefined)
    return (await pageTools(controlPage)).evaluate((made, words) => made.rectsOf(words), quote);
  const inside = await inFrame(controlPage, frame);
  const rects = await (await pageTools(inside)).evaluate((made, words) => made.rectsOf(words), quote);
  const origin = await frameOrigin(inside.mainFrame());
  const [outer, inner] = await Promise.all(
    [controlPage, inside].map((page) => page.evaluate(() => ({ x: scrollX, y: scrollY }))),
  );
  const x = origin.x + (outer?.x ?? 0) - (inner?.x ?? 0);
  const y = origin.y + (outer?.y ?? 0) - (inner?.y ?? 0);
  return rects.map(({ left, top, right, bottom }) => {
    return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
  });
}

function cssOf({ ink, guest, ground, line }: Expected, scheme: 'light' | 'dark'): string {
  if (ink === 'native') return 'background-color: #ff8800';
  const tone = ground ?? scheme;
  const text = tone === 'light' ? 'black' : 'white';
  const decoration = line ?? (guest ? `underline 2px dotted ${text}` : 'none');
  return `background-color: ${TINTS[tone][ink]}; color: ${text}; text-decoration: ${decoration}; text-decoration-skip-ink: ${line ? 'none' : 'auto'}`;
}

/**
 * Compares what a page paints with a control page. What is compared is the set of places that differ
 * from the unpainted control page, and each snippet's commonest colour.
 */
function comparePainting(actual: Picture, control: ControlPainting): PaintingReport {
  const { expected, blank, wanted, regions } = control;
  // Firefox rounds a page's height up or down as it is scrolled.
  if (actual.width !== blank.width || Math.abs(actual.height - blank.height) > 2) {
    throw new Error(
      `pages of different size: ${actual.width}×${actual.height}, ${blank.width}×${blank.height}`,
    );
  }
  const snippets = expected.map(({ quote, ink }, index) =>
    judgeSnippet(quote, ink, regions[index] ?? [], { blank, wanted, actual }),
  );
  return { snippets, strayCells: countStrayCells(regions.flat(), blank, actual) };
}

/** Compares again and again until all is right or the time (in milliseconds) is over; gives the last report. */
export async function awaitPainting(
  page: Page,
  control: ControlPainting,
  timeout = 20_000,
): Promise<PaintingReport> {
  const deadline = Date.now() + timeout;
  const { blank, wanted } = control;
  let seen: TakenPicture | null = null;
  for (let looks = 1; ; looks++) {
    const actual = await takePicture(page, seen ? [seen, wanted, blank] : [wanted, blank]);
    const report = comparePainting(actual, control);
    seen = actual;
    const done = report.strayCells === 0 && report.snippets.every(({ right }) => right);
    if (done || Date.now() > deadline) return report;
    await setTimeout(Math.min(looks, MOST_PAUSES) * PAUSE_MS);
  }
}

/**
 * Waits until the page is painted as expected, and nowhere else; an empty list expects a page without paint.
 * Throws, naming each snippet that is not painted as on the control page and any paint elsewhere.
 */
export async function expectPaintedLike(
  page: Page,
  controlPage: Page,
  expected: readonly Expected[],
  scheme: 'light' | 'dark' = 'light',
): Promise<void> {
  await expectPainting(page, await paintControl(controlPage, expected, scheme));
}

/** The same with a control page that was painted before. */
export async function expectPainting(page: Page, control: ControlPainting): Promise<void> {
  const { snippets, strayCells } = await awaitPainting(page, control);
  const wrong = snippets
    .filter(({ right }) => !right)
    .map(
      ({ quote, cells, differing, unlike, colour }) =>
        `“${quote}”: ${differing} of ${cells} cells differ, ${(unlike * 100).toFixed(1)} % of pixels, colour ${colour}`,
    );
  if (strayCells > 0) wrong.push(`${strayCells} cells are painted where nothing should be`);
  if (wrong.length > 0) throw new Error(`not painted as expected:\n${wrong.join('\n')}`);
}

interface Pictures {
  readonly blank: Picture;
  readonly wanted: Picture;
  readonly actual: Picture;
}

function judgeSnippet(
  quote: string,
  ink: Ink | 'native',
  rects: readonly PageRect[],
  { blank, wanted, actual }: Pictures,
): SnippetPainting {
  const cells = cellsOf(rects, MARGIN);
  const inWanted = cells.filter((cell) => isPainted(cell, blank, wanted));
  const differing = cells.filter((cell) => isPainted(cell, blank, wanted) !== isPainted(cell, blank, actual));
  const colour = commonestColour(inWanted, blank, actual);
  const rightColour = ink === 'native' || colour === commonestColour(inWanted, blank, wanted);
  const unlike = ink === 'native' ? 0 : shareOfUnlikePixels(inWanted, wanted, actual);
  const rightPlace = inWanted.length > 0 && differing.length <= inWanted.length * DIFFERING_SHARE;
  const right = rightPlace && rightColour && unlike <= UNLIKE_SHARE;
  return { quote, right, cells: inWanted.length, differing: differing.length, unlike, colour };
}

interface Cell {
  readonly column: number;
  readonly row: number;
}

function cellsOf(rects: readonly PageRect[], margin: number): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { left, top, right, bottom } of rects) {
    for (let row = Math.floor((top - margin) / CELL); row * CELL < bottom + margin; row += 1) {
      for (let column = Math.floor((left - margin) / CELL); column * CELL < right + margin; column += 1) {
        cells.set(`${column},${row}`, { column, row });
      }
    }
  }
  return [...cells.values()];
}

function isPainted({ column, row }: Cell, blank: Picture, picture: Picture): boolean {
  let differing = 0;
  for (let y = row * CELL; y < Math.min((row + 1) * CELL, blank.height); y += 1) {
    for (let x = column * CELL; x < Math.min((column + 1) * CELL, blank.width); x += 1) {
      if (differsAt(blank, picture, x, y)) differing += 1;
    }
  }
  return differing >= CELL_PIXELS;
}

function shareOfUnlikePixels(cells: readonly Cell[], wanted: Picture, actual: Picture): number {
  let unlike = 0;
  for (const { column, row } of cells) {
    for (let y = row * CELL; y < Math.min((row + 1) * CELL, wanted.height); y += 1) {
      for (let x = column * CELL; x < Math.min((column + 1) * CELL, wanted.width); x += 1) {
        if (differsAt(wanted, actual, x, y)) unlike += 1;
      }
    }
  }
  return unlike / (cells.length * CELL * CELL || 1);
}

function countStrayCells(rects: readonly PageRect[], blank: Picture, actual: Picture): number {
  const allowed = new Set(cellsOf(rects, MARGIN).map(({ column, row }) => `${column},${row}`));
  let stray = 0;
  for (let row = 0; row * CELL < blank.height; row += 1) {
    if (isSameRow(row, blank, actual)) continue;
    for (let column = 0; column * CELL < blank.width; column += 1) {
      if (!allowed.has(`${column},${row}`) && isPainted({ column, row }, blank, actual)) stray += 1;
    }
  }
  return stray;
}

/** Whether a row of cells is the same to the last pixel, which most are: comparing bytes is quick. */
function isSameRow(row: number, { data, width }: Picture, other: Picture): boolean {
  const [from, to] = [row, row + 1].map((at) => at * CELL * width * 4);
  return Buffer.compare(data.subarray(from, to), other.data.subarray(from, to)) === 0;
}

function commonestColour(cells: readonly Cell[], blank: Picture, picture: Picture): string | null {
  const counts = new Map<string, number>();
  for (const { column, row } of cells) {
    for (let y = row * CELL; y < Math.min((row + 1) * CELL, picture.height); y += 1) {
      for (let x = column * CELL; x < Math.min((column + 1) * CELL, picture.width); x += 1) {
        if (!differsAt(blank, picture, x, y)) continue;
        const colour = colourAt(picture, x, y);
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
