import type { IconNode } from 'lucide';
import { h } from 'preact';

interface IconProps {
  /** The drawing, as lucide gives it: tags with their attributes, on a grid of 24 by 24. */
  readonly node: IconNode;
  /** Width and height in CSS pixels; 16 unless told. */
  readonly size?: number;
}

const STROKE_PX = 1.5;

/**
 * A lucide icon as inline SVG, stroked 1.5 px wide at any size, in the text's colour.
 * It has no name of its own: the control around it must carry one (its text, or `aria-label`).
 */
export function Icon({ node, size = 16 }: IconProps) {
  return (
    <svg
      class="icon"
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={(STROKE_PX * 24) / size}
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
