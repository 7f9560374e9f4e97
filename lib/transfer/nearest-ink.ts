import { INKS, type Ink } from '../model.ts';

/** What other programs call their colours, and the ink that is nearest to each. */
const NAMED: Readonly<Record<string, Ink>> = {
  yellow: 'sun',
  orange: 'sun',
  gold: 'sun',
  green: 'leaf',
  lime: 'leaf',
  teal: 'leaf',
  blue: 'sky',
  cyan: 'sky',
  aqua: 'sky',
  red: 'rose',
  pink: 'rose',
  magenta: 'rose',
  purple: 'violet',
  violet: 'violet',
  indigo: 'violet',
};

/** Where the inks' parts of the colour circle end, in degrees. */
const ENDS: readonly (readonly [number, Ink])[] = [
  [20, 'rose'],
  [70, 'sun'],
  [165, 'leaf'],
  [235, 'sky'],
  [300, 'violet'],
  [361, 'rose'],
];

const HEX = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?$/i;

/** The ink nearest to a colour, named or as `#rrggbb`; the first where nothing is near. */
export function nearestInk(colour: string): Ink {
  const name = colour.trim().toLowerCase();
  const own = INKS.find((ink) => ink === name);
  if (own) return own;
  if (Object.hasOwn(NAMED, name)) return NAMED[name] as Ink;
  const [, red, green, blue] = HEX.exec(name) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return INKS[0];
  const hue = hueOf(parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16));
  return (hue === null ? undefined : ENDS.find(([end]) => hue < end)?.[1]) ?? INKS[0];
}

/** Degrees on the colour circle; null for greys. */
function hueOf(red: number, green: number, blue: number): number | null {
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread === 0) return null;
  const sixths =
    most === red
      ? (green - blue) / spread
      : most === green
        ? 2 + (blue - red) / spread
        : 4 + (red - green) / spread;
  return (sixths * 60 + 360) % 360;
}
