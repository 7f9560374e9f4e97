import type { Browser, Page } from 'puppeteer-core';

interface BidiConnection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

/**
 * Sends one raw WebDriver BiDi command (https://w3c.github.io/webdriver-bidi/) over puppeteer's own
 * connection, which it does not type publicly. `Result` is the command's result in the specification.
 */
export async function sendBidi<Result>(browser: Browser, method: string, params: object): Promise<Result> {
  const { connection } = browser as unknown as { readonly connection: BidiConnection };
  return (await connection.send(method, params)).result as Result;
}

/** The page's top-level browsing context, by which raw commands name it. */
export function contextIdOf(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id;
}

/** What `script.evaluate` and `script.callFunction` answer. */
export interface BidiEvaluation {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/** The value of a successful evaluation; throws the exception of the other kind. */
export function evaluatedValue(evaluation: BidiEvaluation): unknown {
  if (evaluation.type === 'exception') throw new Error(evaluation.exceptionDetails?.text);
  return evaluation.result?.value;
}
