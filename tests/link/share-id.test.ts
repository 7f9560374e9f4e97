import { expect, test } from 'vitest';
import { composeLink, readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { guestId, newShareId } from '../../lib/link/share-id.ts';

test('an id is ten letters and digits, and another every time', () => {
  const ids = Array.from({ length: 1000 }, newShareId);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9]{10}$/);
  expect(new Set(ids).size).toBe(1000);
});

test('an id survives the link', () => {
  const shareId = newShareId();
  const link = composeLink('https://a.org/x', [], { shareId, payload: '4QA' });
  expect(readFragmentDirective(link).snip?.shareId).toBe(shareId);
});

test('a guest’s id follows from its link and place', () => {
  expect(guestId('Ab3xY', 0)).toBe('Ab3xY-0');
  expect(guestId('Ab3xY', 12)).toBe('Ab3xY-12');
});
