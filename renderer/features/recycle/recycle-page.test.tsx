// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { matchesAudit, summarizeChange } from '../../../shared/domain/change-summary';
import { recycleOps } from '../../../shared/domain/member-changes';
import { storedFileOf } from '../../../shared/domain/member-file';
import { succeed } from '../../../shared/ipc/reply';
import { deleteOp } from '../../../shared/schema/command';
import { recycleBinWords as words } from '../../../shared/words/recycle';
import { readRosterTables } from '../../data/stores/branch-store';
import { expectAccessibleByAllRules, NOW, stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { RecyclePage } from './RecyclePage';

async function mountBin() {
  const stage = await stageBranch({
    answers: {
      'journal.listChanges': ({ filter }) => {
        const changes = stage.desk.journal
          .filter(({ command }) => matchesAudit(filter, command))
          .map(({ seq, command }) => summarizeChange(seq, command))
          .reverse();
        return succeed({ changes, nextSeq: null });
      },
      'journal.findCommand': ({ commandId }) =>
        succeed({ entry: stage.desk.journal.find((entry) => entry.command.id === commandId) ?? null }),
    },
  });
  const { database, writePoint, branch, World } = stage;
  const item = (await database.rows('planItems').toArray())[0]!;
  const tables = await readRosterTables(database, branch.id);
  const file = storedFileOf(tables, tables.members.at(-1)!.id)!;
  await writePoint.write('planItems.delete', [deleteOp('planItems', item)]);
  await writePoint.write('members.recycle', recycleOps(file, NOW));
  render(
    <World>
      <ToastHost>
        <MemoryRouter>
          <RecyclePage />
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  const table = await screen.findByRole('grid', { name: words.table });
  await within(table).findByText(file.person.name);
  return { ...stage, item, file, table, user: userEvent.setup() };
}

describe('the recycle bin', () => {
  it('names what was deleted, of which kind, when and by whom, and puts it back', async () => {
    const { user, table, item, file, database } = await mountBin();
    const line = within(table)
      .getByText(`${item.month}月 ${item.topic}`)
      .closest('[role="row"]') as HTMLElement;
    expect(line.textContent).toContain('学习计划条目');
    expect(line.textContent).toContain('单文静');
    await expectAccessibleByAllRules();
    await user.click(line);
    await user.click(screen.getByRole('button', { name: words.restore }));
    await screen.findByText(words.restored(`${item.month}月 ${item.topic}`));
    expect((await database.rows('planItems').toArray()).find(({ id }) => id === item.id)).toEqual({
      ...item,
      rev: 1,
    });
    await waitFor(() => {
      expect(within(table).queryByText(`${item.month}月 ${item.topic}`)).toBeNull();
    });

    await user.click(within(table).getByText(file.person.name));
    await user.click(screen.getByRole('button', { name: words.restore }));
    await screen.findByText(words.restored(file.person.name));
    const member = (await database.rows('members').toArray()).find(({ id }) => id === file.member.id);
    expect(member?.deletedAt).toBeUndefined();
    await screen.findByText(words.emptyTitle);
  });

  it('says why something cannot come back', async () => {
    const { user, table, item, database, writePoint } = await mountBin();
    const plan = (await database.rows('studyPlans').toArray()).find(({ id }) => id === item.planId)!;
    const items = (await database.rows('planItems').toArray()).filter(({ planId }) => planId === plan.id);
    await writePoint.write('studyPlans.delete', [
      ...items.map((row) => deleteOp('planItems', row)),
      deleteOp('studyPlans', plan),
    ]);
    await user.click(within(table).getByText(`${item.month}月 ${item.topic}`));
    await user.click(screen.getByRole('button', { name: words.restore }));
    await screen.findByText(words.refused({ code: 'ownerGone', table: 'studyPlans' }));
  });
});
