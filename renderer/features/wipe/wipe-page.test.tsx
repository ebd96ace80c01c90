// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { BackupState } from '../../../shared/ipc/requests/backup';
import type { WipeFacts, WipeReady } from '../../../shared/ipc/requests/wipe';
import { failureWords } from '../../../shared/words/failures';
import { wipeWords as words } from '../../../shared/words/wipe';
import {
  expectAccessibleByAllRules,
  NOW,
  stageBranch,
  type StageOptions,
} from '../../desk/testing/stage-branch';
import { WipePage } from '.';

afterEach(cleanup);

const PLACE = 'E:\\';
const facts: WipeFacts = {
  folder: 'C:\\Users\\shan\\AppData\\Local\\BranchHandbook',
  files: 2873,
  bytes: 3 * 1024 * 1024,
  attachments: 12,
  drafts: 1,
  copyOnThisDisk: false,
  computerName: 'BGS-PC-07',
  ready: null,
};
const withCopy: WipeReady = {
  ticket: '0123456789abcdef'.repeat(2),
  at: NOW,
  copy: { place: PLACE, seq: 17, rows: 168, attachments: 12 },
};
const backup: BackupState = {
  lastSeq: 17,
  snapshots: [],
  secondCopy: { folder: PLACE, reachable: true, at: NOW, seq: 17 },
  selfTest: null,
  storage: { readOnly: null, freeBytes: 1, requiredBytes: 0 },
  recovered: null,
  busy: null,
};

function Elsewhere() {
  return <p>{useLocation().pathname}</p>;
}

async function mount(answers: StageOptions['answers'] = {}) {
  const stage = await stageBranch({
    answers: {
      'wipe.describe': () => succeed(facts),
      'wipe.prepare': () => succeed(withCopy),
      'wipe.run': () => succeed({ wiping: true }),
      'backup.getState': () => succeed(backup),
      ...answers,
    },
  });
  render(
    <stage.World>
      <MemoryRouter initialEntries={['/settings/wipe']}>
        <Routes>
          <Route path="/settings/wipe" element={<WipePage />} />
          <Route path="*" element={<Elsewhere />} />
        </Routes>
      </MemoryRouter>
    </stage.World>,
  );
  const user = userEvent.setup();
  const asked = (name: string): unknown[] =>
    stage.desk.calls.filter((call) => call.name === name).map((call) => call.input);
  const password = (): Promise<HTMLElement> => screen.findByLabelText(words.order.password);
  return { ...stage, user, asked, password };
}

describe('清除本机数据', () => {
  it('says what goes, what must be in place, what nobody can promise', async () => {
    await mount();
    const removed = await screen.findByRole('region', { name: words.removed.title });
    expect(removed.textContent).toContain('2873个，共3.0 MB');
    expect(removed.textContent).toContain(facts.folder);
    expect(removed.textContent).toContain(words.removed.membersValue(9));
    const copy = await screen.findByRole('region', { name: words.copy.title });
    expect(copy.textContent).toContain(`${PLACE}${words.copy.reachable}`);
    expect(screen.getByText(/固态硬盘里已删除的旧块/)).toBeTruthy();
    expect(screen.getByText(words.order.nothingYet)).toBeTruthy();
    await expectAccessibleByAllRules();
  });

  it('asks for the password before anything, then proves, then asks once more', async () => {
    const { user, asked, password } = await mount();
    await password();
    await user.click(screen.getByRole('button', { name: words.order.check }));
    await screen.findByText('请输入密码');
    expect(asked('wipe.prepare')).toEqual([]);
    await user.type(await password(), '窗台上的两盆吊兰{Enter}');
    await screen.findByRole('heading', { name: words.ready.title });
    expect(asked('wipe.prepare')).toEqual([{ way: 'secondCopy', password: '窗台上的两盆吊兰' }]);
    expect(screen.getByText(words.ready.contentsValue(168, 12))).toBeTruthy();
    await expectAccessibleByAllRules();
    await user.click(screen.getByRole('button', { name: words.ready.wipe }));
    const dialog = await screen.findByRole('dialog', { name: /^清除这台电脑上/ });
    await user.click(within(dialog).getByRole('button', { name: words.confirm.keep }));
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(asked('wipe.run')).toEqual([]);
    await user.click(screen.getByRole('button', { name: words.ready.wipe }));
    await user.click(await screen.findByRole('button', { name: words.confirm.ok }));
    await screen.findByRole('heading', { name: words.running });
    expect(asked('wipe.run')).toEqual([{ ticket: withCopy.ticket }]);
  });

  it('takes a wrong password back to its field, and says every other refusal above', async () => {
    let code: 'wrongPassword' | 'wipeCopyDiffers' = 'wrongPassword';
    const { user, password } = await mount({ 'wipe.prepare': () => fail(code, '') });
    await user.type(await password(), '不对{Enter}');
    await screen.findByText(/^密码不对。/);
    await waitFor(async () => {
      expect(document.activeElement).toBe(await password());
    });
    code = 'wipeCopyDiffers';
    await user.type(await password(), '窗台上的两盆吊兰{Enter}');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(failureWords.wipeCopyDiffers.sentence);
    expect(alert.textContent).toContain('E-194');
  });

  it('wants the name of the branch for going without a copy', async () => {
    const { user, asked, password, branch } = await mount({
      'wipe.prepare': () => succeed({ ...withCopy, copy: null }),
    });
    await password();
    await user.click(screen.getByRole('radio', { name: words.order.withoutCopy }));
    const phrase = screen.getByRole('textbox', { name: words.order.phrase(branch.shortName) });
    await user.type(phrase, '别的支部');
    await user.type(await password(), '窗台上的两盆吊兰');
    await user.click(screen.getByRole('button', { name: words.order.next }));
    await screen.findByText(words.order.phraseWrong(branch.shortName));
    expect(document.activeElement).toBe(phrase);
    expect(asked('wipe.prepare')).toEqual([]);
    await user.clear(phrase);
    await user.type(phrase, branch.shortName);
    await user.click(screen.getByRole('button', { name: words.order.next }));
    await screen.findByRole('heading', { name: words.ready.titleWithoutCopy });
    expect(asked('wipe.prepare')).toMatchObject([{ way: 'withoutCopy' }]);
    expect(screen.getByText(words.ready.withoutCopy)).toBeTruthy();
  });

  it('comes back from the printer to what was proved', async () => {
    const { user } = await mount({ 'wipe.describe': () => succeed({ ...facts, ready: withCopy }) });
    await user.click(await screen.findByRole('button', { name: words.ready.print }));
    await screen.findByText('/print/wipe-record');
  });

  it('goes back to the beginning when the order is refused', async () => {
    const { user } = await mount({
      'wipe.describe': () => succeed({ ...facts, ready: withCopy }),
      'wipe.run': () => fail('wipeNotReady', ''),
    });
    await user.click(await screen.findByRole('button', { name: words.ready.wipe }));
    await user.click(await screen.findByRole('button', { name: words.confirm.ok }));
    expect((await screen.findByRole('alert')).textContent).toContain(failureWords.wipeNotReady.sentence);
    await screen.findByRole('button', { name: words.order.check });
  });

  it('says which copy is missing, or would leave with the PC', async () => {
    const { user } = await mount({
      'wipe.describe': () => succeed({ ...facts, copyOnThisDisk: true }),
      'backup.getState': () => succeed({ ...backup, secondCopy: { ...backup.secondCopy, reachable: false } }),
    });
    await screen.findByText(words.copy.missing(PLACE));
    await screen.findByText(words.copy.onThisDisk);
    await user.click(screen.getAllByRole('button', { name: words.copy.toBackup })[0] ?? document.body);
    await screen.findByText('/settings/backup');
  });

  it('can be asked again when nothing can be read', async () => {
    let asked = 0;
    const { user } = await mount({
      'wipe.describe': () => ((asked += 1) === 1 ? fail('internal', '') : succeed(facts)),
    });
    await user.click(await screen.findByRole('button', { name: words.retry }));
    await screen.findByRole('region', { name: words.removed.title });
  });
});
