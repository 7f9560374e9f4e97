/** The promise's result, or a rejection if it takes longer than `ms` milliseconds. The work itself goes on. */
export async function within<Result>(ms: number, promise: Promise<Result>): Promise<Result> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('No answer in time.')), ms);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
