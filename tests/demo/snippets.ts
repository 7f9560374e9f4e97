import type { Expected } from '../support/painted.ts';

/** What the demonstration marks: inside one paragraph, across emphasis, and across two paragraphs. */
export const SNIPPETS = [
  { quote: 'the youngest and the northernmost of the member cities', ink: 'sun' },
  { quote: 'the member cities will sign a shared handbook on early warning: who calls whom', ink: 'leaf' },
  {
    quote: 'with a part for thirteen different bells. After the session A closing declaration is expected',
    ink: 'sky',
  },
] as const satisfies readonly Expected[];
