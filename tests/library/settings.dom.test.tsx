import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SettingsPorts } from '../../entrypoints/library/settings/settings-ports.ts';
import { BACKUP } from '../../lib/words/backup.ts';
import { inkNameTooLong } from '../../lib/words/colours.ts';
import { SETTINGS } from '../../lib/words/settings.ts';
import { startSample } from './settings-sample.tsx';

const says = (text: string) => expect.element(page.getByRole('status')).toHaveTextContent(text);
const refused = async () => Promise.reject(new Error('The disk is full.'));

test.each(['light', 'dark'])('nothing stands against it for anybody, %s and narrow', async (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  await page.viewport(320, 800);
  startSample({
    followBackup: async (on) => on({ every: 'day' }),
    followBackupRecord: async (on) => on({ writtenAt: 1, marks: 1, failedAt: 2, handedAt: 3 }),
    storeHealth: async () => ({ state: 'lost', copyCount: 12 }),
  });
  await page.getByLabelText('Switch off on a site').fill('two words');
  await userEvent.keyboard('{Enter}');
  await page.getByLabelText('Your name for Sky').fill('x'.repeat(31));
  await page.getByLabelText('Exactly what is selected').click();
  await says('Saved.');
  const { violations } = await axe.run(document);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(document.documentElement.scrollWidth).toBe(320);
});

test('a change that could not be saved says so and shows what it was; tried again, it is', async () => {
  const setMarkingSettings = vi
    .fn<SettingsPorts['setMarkingSettings']>(async () => undefined)
    .mockImplementationOnce(refused);
  startSample({ setMarkingSettings });
  await page.getByLabelText('Exactly what is selected').click();
  await says(SETTINGS.failed);
  await expect.element(page.getByLabelText('Whole words')).toBeChecked();
  await page.getByRole('button', { name: 'Try again' }).click();
  await says('Saved.');
  await expect.element(page.getByLabelText('Exactly what is selected')).toBeChecked();
  expect(setMarkingSettings).toHaveBeenLastCalledWith({ exact: true, badge: true });
});

test('a name that could not be saved goes back to the old one, one that is too long stays and is not saved', async () => {
  const ports = startSample({ setColours: vi.fn<SettingsPorts['setColours']>(refused) });
  const field = page.getByLabelText('Your name for Leaf');
  await field.fill('Doubt');
  await says(SETTINGS.failed);
  await expect.element(field).toHaveValue('');
  await field.fill('x'.repeat(31));
  await expect.element(page.getByText(inkNameTooLong(31, 30))).toBeVisible();
  expect(ports.setColours).toHaveBeenCalledTimes(1);
});

test('where the reader does not let it download, backups stay off', async () => {
  const ports = startSample({ askForDownloads: async () => false });
  await page.getByLabelText('Every day').click();
  await says(BACKUP.refused);
  await expect.element(page.getByLabelText('Not by itself')).toBeChecked();
  expect(ports.setBackupSettings).not.toHaveBeenCalled();
});

test('switched on, backups have their permission; switched off, it is given back', async () => {
  const ports = startSample();
  await page.getByLabelText('Every week').click();
  await says('Saved.');
  expect(ports.setBackupSettings).toHaveBeenLastCalledWith({ every: 'week' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await says(SETTINGS.takenBack);
  expect(ports.setBackupSettings).toHaveBeenLastCalledWith({ every: 'never' });
  expect(ports.giveDownloadsBack).toHaveBeenCalledTimes(1);
});

test('where it is not allowed any more, that is told, and it can be allowed again', async () => {
  const mayDownload = vi.fn<SettingsPorts['mayDownload']>(async () => true).mockResolvedValueOnce(false);
  const ports = startSample({ mayDownload, followBackup: async (on) => on({ every: 'day' }) });
  await page.getByRole('button', { name: BACKUP.allowAgain }).click();
  await says('Saved.');
  expect(ports.askForDownloads).toHaveBeenCalledTimes(1);
  await expect.element(page.getByText(BACKUP.notAllowed)).not.toBeInTheDocument();
});

test('a backup that failed is told', async () => {
  startSample({
    followBackup: async (on) => on({ every: 'day' }),
    followBackupRecord: async (on) => on({ writtenAt: null, marks: 0, failedAt: 2, handedAt: null }),
  });
  await expect.element(page.getByText(BACKUP.failed)).toBeVisible();
});

test('by keyboard alone a site is switched on again, and the focus has a place', async () => {
  const ports = startSample();
  const button = page.getByRole('button', { name: 'Switch on again on news.example' });
  (await vi.waitUntil(() => button.query() as HTMLElement | null))?.focus();
  await userEvent.keyboard('{Enter}');
  await says('Snipmark is on again on news.example.');
  expect(ports.switchOff).toHaveBeenCalledWith({ site: 'news.example', off: false });
  await expect.element(page.getByLabelText('Switch off on a site')).toHaveFocus();
});
