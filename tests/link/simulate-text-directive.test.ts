import { describe, expect, test } from 'vitest';
import { makeSearchable, simulateTextDirective } from '../../lib/link/simulate-text-directive.ts';

const PAGE = [
  'Cities of Asia met in Tomsk.',
  'The mayor of Tomsk met the mayor of Tokyo.',
  'The plenary session met for three days; the mayor met all.',
  'Don’t forget the café and the Straße.',
].join('\n');

/** What a browser would show, as words. */
const shown = (value: string, page = PAGE): string | null => {
  const span = simulateTextDirective(makeSearchable(page), value);
  return span && page.slice(span.start, span.end);
};

describe('the specification’s matching', () => {
  test.each([
    ['start alone', 'plenary%20session', 'plenary session'],
    ['whatever the case', 'PLENARY', 'plenary'],
    ['whatever the diacritics', 'cafe', 'café'],
    ['the other way round', 'plénary', 'plenary'],
    ['ss for ß', 'strasse', 'Straße'],
    ['straight for curly', 'don%27t', 'Don’t'],
    ['not within a word', 'lenary', null],
    ['not a word’s beginning', 'plen', null],
    ['not across blocks', 'Tomsk.%20The', null],
    ['a range', 'plenary,days', 'plenary session met for three days'],
    ['a range across blocks', 'Tokyo,plenary', 'Tokyo.\nThe plenary'],
    ['the first end counts', 'plenary,met', 'plenary session met'],
    ['an end before the start does not', 'plenary,Asia', null],
    ['a prefix', 'three-,days', 'days'],
    ['a prefix in the block before', 'Asia%20met%20in%20Tomsk.-,The%20mayor', 'The mayor'],
    ['a prefix that does not stand right before', 'three-,the', null],
    ['a suffix', 'the%20mayor,-met%20all', 'the mayor'],
    ['a suffix in the block behind', 'Tokyo.,-The', 'Tokyo.'],
    ['a suffix that does not follow', 'plenary,-met', null],
    ['a suffix must end a word', 'plenary,-sess', null],
    ['a prefix must begin a word', 'hree-,days', null],
    ['with a prefix a match may begin within a word', 'plen-,ary', 'ary'],
    ['with a prefix a match must still end a word', 'three-,day', null],
    ['with a suffix it may end within one', 'plen,-ary', 'plen'],
    ['all four', 'The-,plenary,three,-days', 'plenary session met for three'],
    [
      'an end that is not followed by the suffix is passed',
      'session,met,-all',
      'session met for three days; the mayor met',
    ],
    ['nothing', '', null],
    ['no syntax', 'a,b,c', null],
  ])('%s', (_, value, expected) => {
    expect(shown(value)).toBe(expected);
  });

  test('the first of several is shown', () => {
    expect(simulateTextDirective(makeSearchable(PAGE), 'the%20mayor')?.start).toBe(PAGE.indexOf('The mayor'));
    expect(simulateTextDirective(makeSearchable(PAGE), 'the%20mayor,-of')?.start).toBe(
      PAGE.indexOf('The mayor'),
    );
    expect(simulateTextDirective(makeSearchable(PAGE), 'the%20mayor,-of%20Tokyo')?.start).toBe(
      PAGE.indexOf('the mayor'),
    );
    expect(simulateTextDirective(makeSearchable(PAGE), 'the%20mayor,-met')?.start).toBe(
      PAGE.indexOf('the mayor met all'),
    );
  });

  test('words of scripts without spaces', () => {
    expect(shown('東京', '日本の首都は東京です。')).toBe('東京');
    expect(shown('京で', '日本の首都は東京です。')).toBeNull();
  });

  test('marks that fold away belong to the letter before', () => {
    const page = 'cafe\u0301 noir';
    expect(shown('cafe', page)).toBe('cafe\u0301');
  });
});
