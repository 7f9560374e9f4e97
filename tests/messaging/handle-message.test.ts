import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { handleMessage } from '../../lib/messaging/handle-message.ts';

type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => unknown;

const listeners: Listener[] = [];
const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
const page = { id: 'test', url: 'https://example.org/', tab: { id: 7, incognito: false } };

beforeAll(() => {
  const { browser } = globalThis as unknown as { browser: { runtime: object } };
  Object.assign(browser.runtime, {
    getURL: () => 'chrome-extension://test/',
    onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
  });
  handleMessage('sitesHere', () => ['example.org']);
  handleMessage('openPage', () => {
    throw new TypeError('A page can only be opened by itself.');
  });
});
beforeEach(() => warn.mockClear());

/** What the sender would get; 'nothing' where nobody says that an answer will come. */
function send(message: unknown, sender: object = page): Promise<unknown> {
  return new Promise((resolve) => {
    const awaited = listeners.filter((listener) => listener(message, sender, resolve) === true);
    if (awaited.length === 0) resolve('nothing');
    expect(awaited.length).toBeLessThan(2);
  });
}

test('an answer comes back', async () => {
  expect(await send({ type: 'sitesHere' })).toEqual({ res: ['example.org'] });
  expect(warn).not.toHaveBeenCalled();
});

const facts = { rawUrl: 'https://a.example/', canonicalUrl: null, originalUrl: null, title: '' };

test.each([
  ['of a wrong sender', { type: 'sitesHere' }, { ...page, id: 'other' }, /not taken/],
  ['of no sender', { type: 'sitesHere' }, {}, /not taken/],
  ['with a wrong body', { type: 'sitesHere', data: 1 }, page, /without what it needs/],
  ['that the handler turns down', { type: 'openPage', data: facts }, page, /by itself/],
])('a message %s is refused, by name and sentence, and logged once', async (_, message, sender, why) => {
  const answer = (await send(message, sender)) as { err: object };
  expect(answer).toEqual({ err: { name: expect.any(String), message: expect.stringMatching(why) } });
  expect(warn).toHaveBeenCalledTimes(1);
});

test.each([undefined, null, 0, '', 'sitesHere', [], ['sitesHere'], {}, { type: ['sitesHere'] }])(
  '%j is no message',
  async (message) => {
    expect(await send(message)).toBe('nothing');
  },
);

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s is no message', async (type) => {
  expect(await send({ type })).toBe('nothing');
});
