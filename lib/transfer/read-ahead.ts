/** The same, each read while the one before it is worked on. Whoever stops early has at most one more read. */
export async function* readAhead<One>(all: AsyncGenerator<One>): AsyncGenerator<One> {
  let next = all.next();
  try {
    for (;;) {
      const step = await next;
      if (step.done) return;
      next = all.next();
      // Said when it is awaited; until then nobody has missed it.
      next.catch(() => undefined);
      yield step.value;
    }
  } finally {
    await all.return(undefined);
  }
}
