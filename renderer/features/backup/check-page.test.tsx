// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import { createOp } from '../../../shared/schema/command';
import { backupWords } from '../../../shared/words/backup';
import { failureWords } from '../../../shared/words/failures';
import { expectAccessible, stageBranch, type StageOptions } from '../../desk/testing/stage-branch';
import { CheckPage } from '.';
import { backupState, damaged, report } from './testing/sample-backups';

const words = backupWords.check;
const route = '/settings/backup/check';

async function open(answers: NonNullable<StageOptions['answers']> = {}) {
  const stage = await stageBranch({
    answers: {
      'backup.getState': () => succeed(backupState()),
      'recovery.check': () => succeed(report()),
      ...answers,
    },
  });
  const router = createMemoryRouter(
    [
      { path: route, element: <CheckPage /> },
      { path: '*', element: <Place /> },
    ],
    { initialEntries: [route] },
  );
  render(
    <stage.World>
      <RouterProvider router={router} />
    </stage.World>,
  );
  return { ...stage, user: userEvent.setup() };
}
function Place() {
  return <p data-testid="place">{useLocation().pathname}</p>;
}
const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });

describe('检查并修复', () => {
  it('begins only when asked, and says that all is well', async () => {
    const { user, desk } = await open();
    expect(await screen.findByText(words.intro)).toBeTruthy();
    expect(desk.calls.some(({ name }) => name === 'recovery.check')).toBe(false);
    await user.click(await button(words.start));
    expect(await screen.findByText(words.clean)).toBeTruthy();
    expect(screen.getByText(words.cleanText(1204))).toBeTruthy();
    expect(await button(words.again)).toBeTruthy();
    await expectAccessible();
  });

  it('names what was healed and what nobody has any more', async () => {
    const stage = await open({
      'recovery.check': () =>
        succeed(
          report({
            tornTailBytes: 312,
            healed: [{ file: 'journal/000003.jsonl', from: 'snap-000001180-20260919T063000000Z' }],
            damagedSnapshots: ['snap-000001093-20260919T012500000Z'],
            damagedAttachments: ['a'.repeat(128), 'b'.repeat(128)],
          }),
        ),
    });
    await stage.writePoint.write('attachments.add', [
      createOp('attachments', {
        id: stage.newId(),
        branchId: stage.branch.id,
        ownerTable: 'branches',
        ownerId: stage.branch.id,
        kind: 'material',
        sha512: 'a'.repeat(128),
        sizeBytes: 1,
        mediaType: 'image/jpeg',
        name: '签到表.jpg',
        sortNo: 1,
        addedAt: '2026-09-22T01:30:00.000Z',
      }),
    ]);
    await stage.user.click(await button(words.start));
    expect(await screen.findByText(words.partly)).toBeTruthy();
    expect(screen.getByText('journal/000003.jsonl（来自9月19日 14:30的快照）')).toBeTruthy();
    expect(screen.getByText('2026年9月19日 09:25')).toBeTruthy();
    expect(await screen.findByText('签到表.jpg')).toBeTruthy();
    expect(screen.getByText(words.unknownAttachment('b'.repeat(12)))).toBeTruthy();
  });

  it('repairs damage only after a question, and asks to open anew', async () => {
    const { user, desk } = await open({
      'recovery.check': () => succeed(damaged),
      'recovery.repair': () => succeed(report({ lastGoodSeq: 1188, salvaged: 1, setAside: 'data/aside/x' })),
    });
    await user.click(await button(words.start));
    expect(await screen.findByText(words.damaged(1188))).toBeTruthy();
    expect(screen.getByText('修改会议记录：支部党员大会 2026年9月18日 等3条')).toBeTruthy();
    await expectAccessible();
    await user.click(await button(words.repair));
    const dialog = await screen.findByRole('dialog', { name: words.repairTitle(1188) });
    expect(desk.calls.some(({ name }) => name === 'recovery.repair')).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: words.repairConfirm }));
    expect(await screen.findByText(words.repaired)).toBeTruthy();
    expect(screen.getByText(words.salvaged(1))).toBeTruthy();
    expect(await button(words.reopen)).toBeTruthy();
  });

  it('offers a restore instead of a repair', async () => {
    const { user } = await open({ 'recovery.check': () => succeed(damaged) });
    await user.click(await button(words.start));
    await user.click(await button(words.restoreInstead));
    expect((await screen.findByTestId('place')).textContent).toBe('/settings/backup/restore');
  });

  it('shows what was put right when the program was opened', async () => {
    const recovered = report({ tornTailBytes: 312, setAside: 'data/aside/x' });
    await open({ 'backup.getState': () => succeed(backupState({ recovered })) });
    expect(await screen.findByRole('heading', { name: words.found })).toBeTruthy();
    expect(screen.getByText(words.torn('312 B'))).toBeTruthy();
  });

  it('says when it cannot be done now, and can be started again', async () => {
    const { user } = await open({ 'recovery.check': () => fail('backupBusy') });
    await user.click(await button(words.start));
    expect((await screen.findByRole('alert')).textContent).toContain(failureWords.backupBusy.sentence);
    expect(await button(words.start)).toBeTruthy();
  });
});
