import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  composeLink,
  describeTextDirective,
  dropFragmentDirective,
  readFragmentDirective,
} from '../../lib/link/fragment-directive.ts';

const snip = { shareId: 'Ab3xY', payload: '4QIA-_x' };

describe('composeLink', () => {
  test.each([
    ['https://a.org/x', 'https://a.org/x#:~:text=one&text=two&snip=Ab3xY.4QIA-_x'],
    ['https://a.org/x#part', 'https://a.org/x#part:~:text=one&text=two&snip=Ab3xY.4QIA-_x'],
    ['https://a.org/#/route', 'https://a.org/#/route:~:text=one&text=two&snip=Ab3xY.4QIA-_x'],
    ['https://a.org/x#:~:text=old', 'https://a.org/x#:~:text=one&text=two&snip=Ab3xY.4QIA-_x'],
    ['https://a.org/x#part:~:snip=old.A', 'https://a.org/x#part:~:text=one&text=two&snip=Ab3xY.4QIA-_x'],
    ['https://a.org/x:~:y', 'https://a.org/x:~:y#:~:text=one&text=two&snip=Ab3xY.4QIA-_x'],
  ])('%s', (pageUrl, link) => {
    expect(composeLink(pageUrl, ['one', 'two'], snip)).toBe(link);
  });

  test('without directives there is no delimiter', () => {
    expect(composeLink('https://a.org/x#part:~:text=old', [], null)).toBe('https://a.org/x#part');
    expect(composeLink('https://a.org/x#:~:text=old', [], null)).toBe('https://a.org/x');
  });
});

describe('dropFragmentDirective', () => {
  test.each([
    ['https://a.org/x#:~:text=a', 'https://a.org/x'],
    ['https://a.org/x#part:~:text=a', 'https://a.org/x#part'],
    ['https://a.org/x#%3A~%3Atext%3Da', 'https://a.org/x'],
    ['https://a.org/#/route%3a%7e%3atext=a', 'https://a.org/#/route'],
    ['https://a.org/x#', 'https://a.org/x#'],
    ['https://a.org/x:~:y', 'https://a.org/x:~:y'],
  ])('%s', (url, page) => {
    expect(dropFragmentDirective(url)).toBe(page);
  });
});

describe('readFragmentDirective', () => {
  test('reads what was composed', () => {
    const value = fc.stringMatching(/^[A-Za-z0-9%,]{1,12}[a-z]$/).filter((text) => !/%25/.test(text));
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 4 }),
        fc.constantFrom('', '#part', '#/r?x=1'),
        (texts, own) => {
          const link = composeLink(`https://a.org/x?y=1${own}`, texts, snip);
          expect(readFragmentDirective(link)).toEqual({ texts, snip });
        },
      ),
    );
  });

  const both = { texts: ['one,two', 'three'], snip };
  test.each([
    ['as composed', 'https://a.org/#:~:text=one,two&text=three&snip=Ab3xY.4QIA-_x'],
    ['in another order', 'https://a.org/#:~:snip=Ab3xY.4QIA-_x&text=one,two&text=three'],
    ['with unknown directives', 'https://a.org/#:~:a&text=one,two&selector(x)&text=three&snip=Ab3xY.4QIA-_x'],
    ['&amp; for &', 'https://a.org/#:~:text=one,two&amp;text=three&amp;snip=Ab3xY.4QIA-_x'],
    ['&amp;amp; for &', 'https://a.org/#:~:text=one,two&amp;amp;text=three&amp;amp;snip=Ab3xY.4QIA-_x'],
    ['in brackets', 'https://a.org/#:~:text=one,two&text=three&snip=Ab3xY.4QIA-_x)'],
    ['at a sentence’s end', 'https://a.org/#:~:text=one,two&text=three&snip=Ab3xY.4QIA-_x.'],
    ['before a comma', 'https://a.org/#:~:text=one,two&text=three&snip=Ab3xY.4QIA-_x,'],
    ['in angle brackets', 'https://a.org/#:~:text=one,two&text=three&snip=Ab3xY.4QIA-_x>'],
    ['in brackets at a sentence’s end', 'https://a.org/#:~:text=one,two&text=three&snip=Ab3xY.4QIA-_x).'],
    ['the delimiter encoded', 'https://a.org/#%3A~%3Atext=one,two&text=three&snip=Ab3xY.4QIA-_x'],
    ['encoded', 'https://a.org/#%3A~%3Atext%3Done%2Ctwo%26text%3Dthree%26snip%3DAb3xY%2E4QIA%2D_x'],
    ['encoded but for :~:', 'https://a.org/#:~:text%3Done%2Ctwo%26text%3Dthree%26snip%3DAb3xY.4QIA-_x'],
  ])('%s', (_, url) => {
    expect(readFragmentDirective(url)).toEqual(both);
  });

  test('a native link at a sentence’s end', () => {
    expect(readFragmentDirective('https://a.org/#:~:text=one.').texts).toEqual(['one']);
  });

  test('of what stands behind, only a sentence’s marks go from a native link', () => {
    for (const behind of ['.', ')', ']', '»', '”', '>', '?).'])
      expect(readFragmentDirective(`https://a.org/#:~:text=one${behind}`).texts).toEqual(['one']);
    expect(readFragmentDirective('https://a.org/#:~:text=a.&text=Oh!').texts).toEqual(['a.', 'Oh!']);
  });

  test('encoded once too often', () => {
    const { texts } = readFragmentDirective('https://a.org/#:~:text=two%2520words,x%252Dy');
    expect(texts).toEqual(['two%20words,x%2Dy']);
    expect(readFragmentDirective('https://a.org/#:~:text=5%25%20of').texts).toEqual(['5%25%20of']);
  });

  test.each([
    ['cut behind the id', 'https://a.org/#:~:snip=Ab3xY', { shareId: 'Ab3xY', payload: '' }],
    ['cut behind the full stop', 'https://a.org/#:~:snip=Ab3xY.', { shareId: 'Ab3xY', payload: '' }],
    ['no id', 'https://a.org/#:~:snip=.4QIA', null],
    ['empty', 'https://a.org/#:~:snip=', null],
    ['none', 'https://a.org/#:~:text=a', null],
    ['in the query', 'https://a.org/?x=:~:snip=Ab3xY.4QIA', null],
    ['in the page’s own fragment', 'https://a.org/#snip=Ab3xY.4QIA', null],
    ['no address', '', null],
  ])('%s', (_, url, expected) => {
    expect(readFragmentDirective(url).snip).toEqual(expected);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (rest) => {
        expect(readFragmentDirective(`https://a.org/#:~:${rest}`).texts).toBeInstanceOf(Array);
      }),
    );
  });
});

describe('describeTextDirective', () => {
  test.each([
    ['two%20words', 'two words'],
    ['the,end', 'the … end'],
    ['before-,two%20words,-after', 'two words'],
    ['before-,the,end,-after', 'the … end'],
    ['%D0%A2%D0%BE%D0%BC%D1%81%D0%BA', 'Томск'],
    ['%', ''],
    ['', ''],
  ])('%s', (value, shown) => {
    expect(describeTextDirective(value)).toBe(shown);
  });
});
