/** Told of trouble that does not make a save fail. */
export type Warn = (message: string, reason: unknown) => void;

/** Does it, and resolves to what comes of it, or, where it fails, to `otherwise`. */
export type OrWarn = <Result>(job: () => Promise<Result>, otherwise: Result) => Promise<Result>;

/** Tells of failures with this message: of several in a row once. */
export function createOrWarn(warn: Warn, message: string): OrWarn {
  let warned = false;
  return async (job, otherwise) => {
    try {
      const result = await job();
      warned = false;
      return result;
    } catch (reason) {
      if (!warned) warn(message, reason);
      warned = true;
      return otherwise;
    }
  };
}
