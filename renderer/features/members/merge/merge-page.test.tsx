// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { matchesAudit, summarizeChange } from '../../../../shared/domain/change-summary';
import { createMemberOps } from '../../../../shared/domain/member-ops';
import { emptyMemberFile } from '../../../../shared/domain/member-file';
import { rosterOn } from '../../../../shared/domain/roster';
import { succeed } from '../../../../shared/ipc/reply';
import { createOp, updateOp } from '../../../../shared/schema/command';
import { mergeWords as words } from '../../../../shared/words/merge';
import { readRosterTables } from '../../../data/stores/branch-store';
import { expectAccessibleByAllRules, stageBranch } from '../../../desk/testing/stage-branch';
import { ToastHost } from '../../../ui/feedback/ToastHost';
import { MergePage } from './MergePage';
import { MergesPage } from './MergesPage';

const DAY = '2026-09-22';

async function mountMerge() {
  const stage = await stageBranch({
    answers: {
      'journal.listChanges': ({ filter }) =>
        succeed({
          changes: stage.desk.journal
            .filter(({ command }) => matchesAudit(filter, command))
            .map(({ seq, command }) => summarizeChange(seq, command))
            .reverse(),
          nextSeq: null,
        }),
      'journal.findCommand': ({ commandId }) =>
        succeed({ entry: stage.desk.journal.find((entry) => entry.command.id === commandId) ?? null }),
    },
  });
  const { database, writePoint, branch, newId, World } = stage;
  const [first] = rosterOn(await readRosterTables(database, branch.id), DAY);
  const { name } = first!.person;
  const twin = createMemberOps(
    {
      ...emptyMemberFile(),
      ...{ name, note: '第二份', mobile: '13900001111' },
      membership: { from: '2026-01-05', fromHow: 'onFile', fromOrg: '', letterNo: '' },
    },
    { branchId: branch.id, newId, today: DAY, idKey: undefined },
  );
  await writePoint.write('members.create', twin.ops);
  const rewardId = newId();
  const twinPerson = twin.ops.find(({ table }) => table === 'persons')!.id;
  await writePoint.write('members.recordReward', [
    createOp('rewards', {
      ...{ id: rewardId, branchId: branch.id, recipientType: 'member', personId: twinPerson },
      ...{
        title: '优秀共产党员',
        level: 'city',
        kind: 'partyHonour',
        issuer: '市直机关工委',
        awardedOn: '2026-07',
      },
    }),
  ]);
  const mount = (route: string) =>
    render(
      <World>
        <ToastHost>
          <MemoryRouter initialEntries={[route]}>
            <Routes>
              <Route path="/members/merge/:a/:b" element={<MergePage />} />
              <Route path="/members/merges" element={<MergesPage />} />
              <Route path="*" element={<p>名单</p>} />
            </Routes>
          </MemoryRouter>
        </ToastHost>
      </World>,
    );
  const namesakes = async () =>
    rosterOn(await readRosterTables(database, branch.id), DAY).filter(({ person }) => person.name === name);
  return {
    ...stage,
    user: userEvent.setup(),
    mount,
    first: first!,
    twin,
    twinPerson,
    rewardId,
    name,
    namesakes,
  };
}

describe('two files of one person', () => {
  it('are merged as chosen, in one command, and split again with what was edited named', async () => {
    const { user, mount, first, twin, rewardId, name, namesakes, database, desk, writePoint, twinPerson } =
      await mountMerge();
    expect(await namesakes()).toHaveLength(2);
    const page = mount(`/members/merge/${first.member.id}/${twin.memberId}`);
    const mobile = await screen.findByRole('group', { name: /手机/ });
    await expectAccessibleByAllRules();
    await user.click(within(mobile).getAllByRole('radio')[1]!);
    const before = desk.journal.length;
    await user.click(screen.getByRole('button', { name: words.run }));
    await screen.findByText(words.done(name));
    expect(desk.journal.length).toBe(before + 1);
    expect((await namesakes()).map(({ member, person }) => [member.id, member.note, person.mobile])).toEqual([
      [first.member.id, '第二份', '13900001111'],
    ]);
    const reward = (await database.rows('rewards').toArray()).find(({ id }) => id === rewardId)!;
    expect(reward.personId).toBe(first.person.id);
    page.unmount();

    await writePoint.write('members.correctReward', [
      updateOp('rewards', reward, { title: '优秀党务工作者' }),
    ]);
    mount('/members/merges');
    const list = await screen.findByRole('grid', { name: words.list.table });
    await user.click((await within(list).findAllByText(name))[0]!);
    await user.click(screen.getByRole('button', { name: words.list.split }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('表彰奖励');
    await user.click(within(dialog).getByRole('button', { name: words.list.splitRest }));
    await screen.findByText(words.list.done(name));
    expect(await namesakes()).toHaveLength(2);
    const kept = (await namesakes()).find(({ member }) => member.id === first.member.id)!;
    expect(kept.person.mobile).toBe(first.person.mobile);
    expect((await database.rows('persons').toArray()).find(({ id }) => id === twinPerson)?.mobile).toBe(
      '13900001111',
    );
    expect((await database.rows('fileMerges').toArray())[0]?.undoneAt).toBeDefined();
  });

  it('are not offered when one of them is not there', async () => {
    const { mount, first } = await mountMerge();
    mount(`/members/merge/${first.member.id}/${first.member.id}`);
    await screen.findByText(words.refused.sameFile);
  });
});
