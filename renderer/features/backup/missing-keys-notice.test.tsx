// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import { backupWords } from '../../../shared/words/backup';
import { stageBranch, type StageOptions } from '../../desk/testing/stage-branch';
import { BackupPage, CheckPage } from '.';
import { backupState } from './testing/sample-backups';

const words = backupWords.missingKeys;
const place = { token: 'a'.repeat(32), label: 'U盘', freeBytes: 1, fileSystem: 'vfat' } as const;

async function open(page: typeof BackupPage | typeof CheckPage, answers: StageOptions['answers'] = {}) {
  const Page = page;
  const stage = await stageBranch({
    keep: () => false,
    answers: {
      'backup.getState': () => succeed(backupState({ keysMissing: 3 })),
      'app.getInfo': () => fail('internal'),
      ...answers,
    },
  });
  render(
    <stage.World>
      <MemoryRouter>
        <Page />
      </MemoryRouter>
    </stage.World>,
  );
  return { ...stage, user: userEvent.setup() };
}

describe('contents whose key is not here', () => {
  it.each([
    ['数据与备份', BackupPage],
    ['检查并修复', CheckPage],
  ])('are told on %s, with what to do', async (_, page) => {
    await open(page);
    expect(await screen.findByText(words.title(3))).toBeTruthy();
    expect(screen.getByText(words.text)).toBeTruthy();
    expect(screen.getByRole('button', { name: words.fetch })).toBeTruthy();
  });

  it('are not mentioned while every key is here', async () => {
    await open(BackupPage, { 'backup.getState': () => succeed(backupState()) });
    await screen.findByText(backupWords.safety.good);
    expect(screen.queryByText(/读不出来/)).toBeNull();
  });

  it('come back from the folder that is picked; what is not there is said', async () => {
    const replies = [fail('keyMissing'), succeed({ recovered: 0 }), succeed({ recovered: 3 })];
    const places = [null, place, place, place];
    const { user, desk } = await open(CheckPage, {
      'files.pickPlace': () => succeed({ place: places.shift() ?? null }),
      'vault.fetchKeys': () => replies.shift() ?? fail('internal'),
    });
    const press = async (): Promise<void> =>
      user.click(await screen.findByRole('button', { name: words.fetch }));
    await press();
    expect(desk.calls.map(({ name }) => name)).not.toContain('vault.fetchKeys');
    await press();
    expect(await screen.findByText(words.noKeysThere)).toBeTruthy();
    await press();
    expect(await screen.findByText(words.nothingThere)).toBeTruthy();
    await press();
    expect(await screen.findByText(words.fetched)).toBeTruthy();
    expect(screen.getByRole('button', { name: words.reopen })).toBeTruthy();
    expect(desk.calls.find(({ name }) => name === 'vault.fetchKeys')?.input).toEqual({
      place: place.token,
    });
  });
});
