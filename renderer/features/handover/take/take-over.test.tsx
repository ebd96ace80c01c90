// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeRecoveryCode } from '../../../../shared/domain/recovery-code';
import { fail, succeed } from '../../../../shared/ipc/reply';
import type { SnapshotInfo } from '../../../../shared/ipc/requests/backup';
import type { HandoverOffer } from '../../../../shared/ipc/requests/handover';
import { failureWords } from '../../../../shared/words/failures';
import { handoverCodeWords, takeOverWords as words } from '../../../../shared/words/handover';
import { expectAccessible, stageBranch, type StageOptions } from '../../../desk/testing/stage-branch';
import { ToastHost } from '../../../ui/feedback/ToastHost';
import { TakeOverFlow } from './TakeOverFlow';

afterEach(cleanup);
const token = '0123456789abcdef'.repeat(2);
const source = 'f'.repeat(32);
const makeCode = (seed: number): string =>
  makeRecoveryCode(Uint8Array.from({ length: 17 }, (_, index) => (index * 73 + seed) & 255));
const code = makeCode(19);
const BRANCH = '中共清源市红十字会机关支部委员会';
const offer: HandoverOffer = {
  source,
  packageId: 'e'.repeat(32),
  packageName: '支部手册交接_清源市红十字会机关支部_20260922',
  placeLabel: 'E:\\支部手册交接_清源市红十字会机关支部_20260922',
  branchName: BRANCH,
  createdAt: '2026-09-22T01:30:00.000Z',
  on: '2026-09-22',
  from: '罗海燕',
  to: '单文静',
  witness: null,
  counts: { members: 9, records: 97, recordsSigned: 92, studyPlans: 2, attachments: 0 },
  seq: 7,
  fileCount: 29,
  totalBytes: 91_000,
  checkCode: 'H4TW-K8PD',
};
const snapshot: SnapshotInfo = {
  id: 'snap-1',
  place: 'picked',
  at: offer.createdAt,
  reason: 'manual',
  seq: 7,
  rows: 168,
  attachments: 3,
  bytes: 80_000,
  branchName: BRANCH,
  state: 'good',
};

async function open(answers: NonNullable<StageOptions['answers']> = {}, ownBranch?: string) {
  const stage = await stageBranch({
    answers: {
      'files.pickPlace': () =>
        succeed({ place: { token, label: 'E:\\', freeBytes: 1e9, fileSystem: 'exfat' } }),
      'handover.open': () => succeed(offer),
      'handover.unlock': () => succeed({ snapshot, attachmentsMissing: 0 }),
      'handover.take': () => succeed({ seq: 8, branchId: 'x' }),
      ...answers,
    },
  });
  const onTaken = vi.fn();
  const onBack = vi.fn();
  render(
    <stage.World>
      <ToastHost>
        <TakeOverFlow ownBranch={ownBranch} onTaken={onTaken} onBack={onBack} />
      </ToastHost>
    </stage.World>,
  );
  return { ...stage, onTaken, onBack, user: userEvent.setup() };
}
type Opened = Awaited<ReturnType<typeof open>>;
const inputsOf = ({ desk }: Opened, name: string): unknown[] =>
  desk.calls.filter((call) => call.name === name).map((call) => call.input);
const button = (name: string): Promise<HTMLButtonElement> => screen.findByRole('button', { name });
const field = (): Promise<HTMLElement> => screen.findByRole('textbox', { name: words.offer.code });

async function pick({ user }: Opened): Promise<void> {
  await user.click(await button(words.pick.pick));
}
async function typeCode({ user }: Opened, typed: string): Promise<void> {
  await user.clear(await field());
  await user.paste(typed);
  await user.keyboard('{Enter}');
}

describe('choosing the package', () => {
  it('leaves everything as it was when the dialog is closed, and leads back', async () => {
    const stage = await open({ 'files.pickPlace': () => succeed({ place: null }) });
    await pick(stage);
    expect(inputsOf(stage, 'files.pickPlace')).toEqual([{ purpose: 'takeOver' }]);
    expect(inputsOf(stage, 'handover.open')).toEqual([]);
    await stage.user.click(await button(words.pick.back));
    expect(stage.onBack).toHaveBeenCalled();
  });

  it.each(['notAHandover', 'dataFromFuture', 'fileUnreadable'] as const)(
    'says after %s what to do',
    async (why) => {
      const stage = await open({ 'handover.open': () => fail(why) });
      await pick(stage);
      expect((await screen.findByRole('alert')).textContent).toContain(failureWords[why].action);
      expect(await button(words.pick.pick)).toBeTruthy();
    },
  );

  it('says of a damaged one what it is, not what a backup would be', async () => {
    const stage = await open({ 'handover.open': () => fail('snapshotDamaged') });
    await pick(stage);
    expect((await screen.findByRole('alert')).textContent).toContain(words.damaged);
  });
});

describe('comparing and typing', () => {
  it('shows who hands over what, and the code to compare with the printed list', async () => {
    const stage = await open();
    await pick(stage);
    await screen.findByRole('heading', { name: words.offer.heading(BRANCH) });
    for (const shown of ['H4TW-K8PD', '罗海燕', '单文静', '9名', '97份，已签字归档92份', '2026年9月22日'])
      expect(screen.getByText(shown)).toBeTruthy();
    expect(screen.queryByText('学习计划2份，附件0个')).toBeNull();
    await expectAccessible();
  });

  it('names the mistyped group before anything is tried', async () => {
    const stage = await open();
    await pick(stage);
    const groups = code.split('-');
    groups[2] = `${groups[2]?.startsWith('7') === true ? '8' : '7'}${groups[2]?.slice(1) ?? ''}`;
    await typeCode(stage, groups.join('-'));
    expect(await screen.findByText(handoverCodeWords.groupsWrong([3]))).toBeTruthy();
    await typeCode(stage, ' ');
    expect(await screen.findByText(handoverCodeWords.missing)).toBeTruthy();
    expect(inputsOf(stage, 'handover.unlock')).toEqual([]);
  });

  it('keeps what was typed when it is another sheet’s code', async () => {
    const stage = await open({ 'handover.unlock': () => fail('wrongRecoveryCode') });
    await pick(stage);
    await typeCode(stage, makeCode(4));
    expect(await screen.findByText(words.offer.wrongCode)).toBeTruthy();
    expect(await field()).toHaveProperty('value', makeCode(4));
    expect(inputsOf(stage, 'handover.unlock')).toEqual([{ source, code: makeCode(4) }]);
  });

  it('says that there were too many tries', async () => {
    const stage = await open({ 'handover.unlock': () => fail('tooManyTries') });
    await pick(stage);
    await typeCode(stage, code);
    expect(await screen.findByText(words.offer.tooManyTries)).toBeTruthy();
  });

  it('warns of the wrong stick when this PC has another branch', async () => {
    const stage = await open({}, '中共清源市档案馆支部委员会');
    await pick(stage);
    expect(
      await screen.findByText(words.offer.otherBranch(BRANCH, '中共清源市档案馆支部委员会')),
    ).toBeTruthy();
  });
});

describe('taking over', () => {
  it('at a first start takes one press, and loads the page anew once it is done', async () => {
    const stage = await open();
    await pick(stage);
    await typeCode(stage, code);
    await screen.findByRole('heading', { name: words.ready.heading });
    expect(screen.getByText(words.ready.text(168, 3))).toBeTruthy();
    expect(screen.queryByText(words.ready.replaceTitle)).toBeNull();
    expect(stage.onTaken).not.toHaveBeenCalled();
    await stage.user.click(await button(words.ready.take));
    await waitFor(() => {
      expect(stage.onTaken).toHaveBeenCalledTimes(1);
    });
    expect(inputsOf(stage, 'handover.take')).toMatchObject([{ source }]);
  });

  it('on a PC with data says where they stay, and asks once more', async () => {
    const stage = await open({}, BRANCH);
    await pick(stage);
    await typeCode(stage, code);
    expect(await screen.findByText(words.ready.replaceText(BRANCH))).toBeTruthy();
    await stage.user.click(await button(words.ready.take));
    const dialog = await screen.findByRole('dialog', { name: words.ready.confirmTitle(BRANCH) });
    await stage.user.click(within(dialog).getByRole('button', { name: words.ready.keep }));
    expect(inputsOf(stage, 'handover.take')).toEqual([]);
    await stage.user.click(await button(words.ready.take));
    await stage.user.click(await screen.findByRole('button', { name: words.ready.confirm }));
    await waitFor(() => {
      expect(stage.onTaken).toHaveBeenCalled();
    });
  });

  it('counts attachments that are not in it', async () => {
    const stage = await open({ 'handover.unlock': () => succeed({ snapshot, attachmentsMissing: 1 }) });
    await pick(stage);
    await typeCode(stage, code);
    expect(await screen.findByText(words.ready.missing(1))).toBeTruthy();
    expect(screen.getByText(words.ready.text(168, 2))).toBeTruthy();
  });

  it('says when it did not work that nothing was changed, and begins again', async () => {
    const stage = await open({ 'handover.take': () => fail('spaceLow') });
    await pick(stage);
    await typeCode(stage, code);
    await stage.user.click(await button(words.ready.take));
    expect(await screen.findByRole('heading', { name: words.failed })).toBeTruthy();
    expect(stage.onTaken).not.toHaveBeenCalled();
    await stage.user.click(await button(words.again));
    expect(await button(words.pick.pick)).toBeTruthy();
  });
});
