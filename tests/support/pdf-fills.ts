import { inflateSync } from 'node:zlib';

/** A box of colour that a PDF draws: a filled rectangle, or a straight level line. */
export interface PdfFill {
  /** `rgb(…)` of 0 to 255. */
  readonly colour: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

interface Pen {
  readonly fill: string;
  readonly stroke: string;
  readonly lineWidth: number;
}

const N = '(-?[\\d.]+)';
/** Operators of content streams (ISO 32000, annex A), as far as they are read here. */
const OPERATORS = new RegExp(
  [
    `(?<state>(?<=^|\\s)[qQ](?=\\s))`,
    `${N} ${N} ${N} (?<space>rg|RG)\\b`,
    `${N} w\\b`,
    `${N} ${N} ${N} ${N} re\\s+f\\b`,
    `${N} ${N} m ${N} ${N} l S\\b`,
  ].join('|'),
  'g',
);

/**
 * Every box of colour that the PDF draws, in the order of drawing.
 * @param unit CSS pixels in one unit of the streams' own: Chromium scales its pages to pixels, Firefox draws in points
 */
export function readPdfFills(pdf: Uint8Array, unit: number): PdfFill[] {
  return contentStreams(Buffer.from(pdf)).flatMap((stream) => readStream(stream, unit));
}

function readStream(stream: string, unit: number): PdfFill[] {
  const fills: PdfFill[] = [];
  const saved: Pen[] = [];
  let pen: Pen = { fill: 'rgb(0, 0, 0)', stroke: 'rgb(0, 0, 0)', lineWidth: 1 };
  const add = (colour: string, width: number, height: number) =>
    fills.push({ colour, width: Math.abs(width) * unit, height: Math.abs(height) * unit });
  // Words of the page are no operators.
  for (const match of stream.replace(/\((?:\\.|[^\\()])*\)/g, '()').matchAll(OPERATORS)) {
    const { state, space } = match.groups ?? {};
    const numbers = match.slice(1).flatMap((part) => (part && !/[a-z]/i.test(part) ? [Number(part)] : []));
    const [a = 0, b = 0, c = 0, d = 0] = numbers;
    if (state === 'q') saved.push(pen);
    else if (state === 'Q') pen = saved.pop() ?? pen;
    else if (space) {
      const colour = `rgb(${[a, b, c].map((part) => Math.round(part * 255)).join(', ')})`;
      pen = space === 'rg' ? { ...pen, fill: colour } : { ...pen, stroke: colour };
    } else if (numbers.length === 1) pen = { ...pen, lineWidth: a };
    else if (match[0].endsWith('f')) add(pen.fill, c, d);
    else if (b === d) add(pen.stroke, c - a, pen.lineWidth);
  }
  return fills;
}

function contentStreams(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ 0: { length }, index }) => {
    const start = index + length;
    try {
      return [inflateSync(pdf.subarray(start, text.indexOf('endstream', start))).toString('latin1')];
    } catch {
      // Not every stream is compressed; fonts and pictures need not be read.
      return [];
    }
  });
}
