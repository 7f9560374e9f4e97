/** Whether something lies over what the reader is to press. */
export interface Coverage {
  /** Whether something does, or did a moment ago; a promise of that while nothing is known. */
  isCovered(element: Element): boolean | Promise<boolean>;
  /** What is shown has come above all else anew: what was known counts for nothing, and is found out again. */
  lookAnew(): void;
}
