import { expect, test } from 'vitest';
import { keptSetting } from '../../entrypoints/library/settings/kept-setting.ts';

/** A setting whose follower is told by the test. */
function follow(first: string) {
  let tell: (value: string) => void = () => undefined;
  const setting = keptSetting<string>(async (onValue) => {
    tell = onValue;
    onValue(first);
  }, new AbortController().signal);
  return { setting, tell: (value: string) => tell(value) };
}

test('what is kept elsewhere is shown', () => {
  const { setting, tell } = follow('a');
  expect(setting.value.value).toBe('a');
  tell('b');
  expect(setting.value.value).toBe('b');
});

test('what is typed is not overtaken by what is told of an earlier key', async () => {
  const { setting, tell } = follow('');
  const saves = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
  const first = setting.keep('D', () => saves[0].promise);
  const second = setting.keep('Do', () => saves[1].promise);
  tell('D');
  expect(setting.value.value).toBe('Do');
  saves[0].resolve();
  saves[1].resolve();
  await Promise.all([first, second]);
  expect(setting.value.value).toBe('Do');
});

test('what could not be kept is shown as it was', async () => {
  const { setting } = follow('a');
  const failing = setting.keep('b', () => Promise.reject(new Error('full')));
  expect(setting.value.value).toBe('b');
  await expect(failing).rejects.toThrow('full');
  expect(setting.value.value).toBe('a');
});
