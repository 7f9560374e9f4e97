import { EXCHANGE } from '../../lib/words/exchange.ts';

interface ProgressProps {
  readonly name: string;
  /** From 0 to 1. */
  readonly part: number;
  /** How far it is, in words. */
  readonly detail?: string;
  /** Left out where it cannot be stopped. */
  readonly onCancel?: () => void;
}

/** Something that takes a while, how far it is, and the way to stop it. */
export function Progress({ detail, name, onCancel, part }: ProgressProps) {
  return (
    <div class="progress">
      <p>{name}</p>
      <progress aria-label={name} max={1} value={part} />
      {detail !== undefined && <p class="quiet progress-detail">{detail}</p>}
      {onCancel && (
        <button type="button" class="button" onClick={onCancel}>
          {EXCHANGE.cancel}
        </button>
      )}
    </div>
  );
}
