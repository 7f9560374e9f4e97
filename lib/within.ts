/** Whoever was asked has not answered in time, and may still. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** The promise's result. The work itself goes on. @throws NoAnswer where it takes longer than `ms` milliseconds */
export async function within<Result>(ms: number, promise: Promise<Result>): Promise<Result> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new NoAnswer('No answer in time.')), ms);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
