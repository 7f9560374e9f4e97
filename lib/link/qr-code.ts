import { encode } from 'uqr';

/** The most bytes of a link that a QR code holds (ISO/IEC 18004: version 40, the lowest correction). */
export const MOST_QR_BYTES = 2953;

/** A QR code as squares of side 1. */
export interface QrCode {
  /** Squares on a side, without the quiet zone. */
  readonly size: number;
  /** Its dark squares, as the `d` of an SVG path. */
  readonly path: string;
}

/**
 * The text as the smallest QR code that holds it, with as much error correction as that size has room for. Null where
 * none is large enough.
 */
export function drawQrCode(text: string): QrCode | null {
  if (new TextEncoder().encode(text).length > MOST_QR_BYTES) return null;
  const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: 0 });
  const path = data.flatMap((row, y) =>
    runsOf(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`),
  );
  return { size, path: path.join('') };
}

/** Where dark squares of one row stand side by side. */
function runsOf(row: readonly boolean[]): { readonly from: number; readonly length: number }[] {
  const runs: { from: number; length: number }[] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last.from + last.length === x) last.length += 1;
    else runs.push({ from: x, length: 1 });
  }
  return runs;
}
