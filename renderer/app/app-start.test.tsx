// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { failureLabel } from '../../shared/ipc/failure-codes';
import { fail, succeed } from '../../shared/ipc/reply';
import { appWords } from '../../shared/words/app';
import { createFakeDesk } from '../desk/fake-desk';
import { expectAccessible } from '../desk/testing/stage-branch';
import { App } from './App';

const info = {
  version: '0.1.0',
  electron: '25.1.1',
  chrome: '114',
  node: '18',
  platform: 'linux',
  dataFolder: '/data',
  development: false,
  now: '2026-09-22T01:30:00.000Z',
  clockIsFixed: true,
};
const preferences = {
  textSize: 'standard',
  theme: 'light',
  operatorName: '',
  railCollapsed: false,
  printer: '',
  copies: 1,
  duplex: 'simplex',
} as const;

function start(answers: Parameters<typeof createFakeDesk>[0]) {
  const desk = createFakeDesk({
    'app.getInfo': () => succeed(info),
    'app.getPreferences': () => succeed(preferences),
    'app.reportPageError': () => succeed({ logged: true }),
    'app.reportStorage': () => succeed({ logged: true }),
    'app.readyToClose': () => succeed({ closing: true }),
    ...answers,
  });
  render(<App desk={desk} nonce={undefined} />);
  return desk;
}
const untilState = (state: string): Promise<void> =>
  waitFor(() => {
    expect(document.documentElement.dataset['appState']).toBe(state);
  });

describe('a start that does not work', () => {
  it('says that the journal is damaged and offers a copy', async () => {
    start({ 'journal.getState': () => fail('journalDamaged', 'line 3') });
    await untilState('failed');
    expect(await screen.findByText(appWords.boot.damagedTitle)).toBeTruthy();
    expect(document.body.textContent).toContain(failureLabel('journalDamaged'));
    expect(screen.getByRole('button', { name: appWords.boot.saveCopy })).toBeTruthy();
    await expectAccessible();
  });

  it('never leaves a white window, whatever went wrong, and logs it', async () => {
    const desk = start({
      'app.getInfo': () => {
        throw new TypeError('nobody thought of this');
      },
    });
    await untilState('failed');
    expect(await screen.findByText(appWords.boot.failedTitle)).toBeTruthy();
    const report = desk.calls.find(({ name }) => name === 'app.reportPageError');
    expect(report?.input).toMatchObject({ message: 'nobody thought of this' });
  });

  it('lets the window close all the same', async () => {
    const desk = start({ 'journal.getState': () => fail('databaseUnavailable', 'test') });
    await untilState('failed');
    act(() => {
      desk.emit('app.closeRequested', {});
    });
    await waitFor(() => {
      expect(desk.calls.some(({ name }) => name === 'app.readyToClose')).toBe(true);
    });
  });
});
