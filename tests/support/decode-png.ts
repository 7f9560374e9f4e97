import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes (red, green, blue, alpha) each, row by row. */
  readonly data: Uint8Array;
}

/** What comes before the first chunk, and of each chunk before its data: length and name. */
const [SIGNATURE, CHUNK_HEAD, CHECKSUM] = [8, 8, 4];

/** Channels by the format's number of the colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/**
 * Decodes a screenshot (https://www.w3.org/TR/png-3/): eight bits a channel, in one pass, with or without alpha, as
 * browsers write it. Any other picture is left to pngjs, which takes some three times as long.
 */
export function decodePng(png: Uint8Array): Pixels {
  const view = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.readUInt32BE(16), view.readUInt32BE(20)];
  const [depth, colourType, , , interlaced] = view.subarray(24, 29);
  const channels = CHANNELS[colourType ?? 0];
  if (channels === undefined || depth !== 8 || interlaced !== 0) return PNG.sync.read(view);
  const lines = inflateSync(Buffer.concat(packedParts(view)));
  const bare = unfilter(lines, width * channels, height, channels);
  return { width, height, data: channels === 4 ? bare : withAlpha(bare) };
}

function packedParts(view: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE; at < view.length; ) {
    const from = at + CHUNK_HEAD;
    const length = view.readUInt32BE(at);
    if (view.toString('latin1', at + 4, from) === 'IDAT') parts.push(view.subarray(from, from + length));
    at = from + length + CHECKSUM;
  }
  return parts;
}

/** Takes back what was done to each line to pack it better (section 9 of the specification). */
function unfilter(lines: Buffer, size: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(size * height);
  let above = new Uint8Array(size);
  for (let row = 0; row < height; row += 1) {
    const from = row * (size + 1);
    const line = lines.subarray(from + 1, from + 1 + size);
    const bare = out.subarray(row * size, (row + 1) * size);
    UNFILTER[lines[from] as number]?.(line, bare, above, step);
    above = bare;
  }
  return out;
}

/** Takes one line's filter back: from the line, the bare one above and the distance of a pixel to the bare line. */
type Unfilter = (line: Uint8Array, bare: Uint8Array, above: Uint8Array, step: number) => void;

const at = (bytes: Uint8Array, index: number): number => bytes[index] as number;

/** By the filter's number: none, sub, up, average, Paeth. */
const UNFILTER: readonly Unfilter[] = [
  (line, bare) => bare.set(line),
  (line, bare, _, step) => {
    for (let x = 0; x < step; x += 1) bare[x] = at(line, x);
    for (let x = step; x < line.length; x += 1) bare[x] = at(line, x) + at(bare, x - step);
  },
  (line, bare, above) => {
    for (let x = 0; x < line.length; x += 1) bare[x] = at(line, x) + at(above, x);
  },
  (line, bare, above, step) => {
    for (let x = 0; x < step; x += 1) bare[x] = at(line, x) + (at(above, x) >> 1);
    for (let x = step; x < line.length; x += 1)
      bare[x] = at(line, x) + ((at(bare, x - step) + at(above, x)) >> 1);
  },
  (line, bare, above, step) => {
    for (let x = 0; x < step; x += 1) bare[x] = at(line, x) + at(above, x);
    for (let x = step; x < line.length; x += 1)
      bare[x] = at(line, x) + paeth(at(bare, x - step), at(above, x), at(above, x - step));
  },
];

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const a = Math.abs(estimate - left);
  const b = Math.abs(estimate - up);
  const c = Math.abs(estimate - upLeft);
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}

function withAlpha(rgb: Uint8Array): Uint8Array {
  const out = new Uint8Array((rgb.length / 3) * 4);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    out[to] = rgb[from] as number;
    out[to + 1] = rgb[from + 1] as number;
    out[to + 2] = rgb[from + 2] as number;
    out[to + 3] = 255;
  }
  return out;
}
