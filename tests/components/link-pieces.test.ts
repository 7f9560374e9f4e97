import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkPieces } from '../../components/link-pieces.ts';

const linksIn = (text: string) => linkPieces(text).flatMap(({ href, text: shown }) => (href ? [shown] : []));

test.each([
  ['see https://example.org/a?b=1.', ['https://example.org/a?b=1']],
  ['(https://example.org/a)', ['https://example.org/a']],
  ['https://en.example/wiki/Tea_(meal), too', ['https://en.example/wiki/Tea_(meal)']],
  ['“https://example.org/ü” and http://a.example', ['https://example.org/ü', 'http://a.example']],
  ['javascript:alert(1) data:text/html,x ftp://a.example https://', []],
  ['HTTPS://EXAMPLE.ORG!', ['HTTPS://EXAMPLE.ORG']],
])('%s', (text, links) => expect(linksIn(text)).toEqual(links));

test('the pieces are the text', () => {
  const texts = fc.array(fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom(' ', '\n', '(', ')')));
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('');
      expect(
        linkPieces(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
