// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { updateOp } from '../../../../shared/schema/command';
import { memberListWords as words } from '../../../../shared/words/members';
import { recycleBinWords } from '../../../../shared/words/recycle';
import { mountPage, NOW } from '../testing/mount-page';

/** A file in the recycle bin; its number can be given to somebody else meanwhile. */
async function openBin({ isTaken }: { readonly isTaken: boolean }) {
  const page = await mountPage({ route: '/nowhere' });
  const { database, writePoint, goTo } = page;
  const persons = await database.rows('persons').toArray();
  const members = await database.rows('members').toArray();
  const gone = persons.find(({ name }) => name === '单文静')!;
  const member = members.find(({ personId }) => personId === gone.id)!;
  const other = persons.find(({ id }) => id !== gone.id && members.some(({ personId }) => personId === id))!;
  await writePoint.write('members.recycle', [updateOp('members', member, { deletedAt: NOW })]);
  if (isTaken) await writePoint.write('members.change', [updateOp('persons', other, { idNo: gone.idNo })]);
  goTo('/members?view=recycled');
  const table = await screen.findByRole('grid', { name: words.recycled });
  await page.user.pointer({ keys: '[MouseRight]', target: await within(table).findByText('单文静') });
  await page.user.click(await screen.findByRole('menuitem', { name: words.restore }));
  return { ...page, table, memberId: member.id, other };
}

describe('putting a file back from the list of members', () => {
  it('is the same step as in the recycle bin', async () => {
    const { database, memberId, table } = await openBin({ isTaken: false });
    await screen.findByText(recycleBinWords.restored('单文静'));
    await waitFor(() => {
      expect(within(table).queryByText('单文静')).toBeNull();
    });
    expect((await database.rows('members').get(memberId))?.deletedAt).toBeUndefined();
  });

  it('is refused where somebody else has that number now, and says who', async () => {
    const { database, memberId, other, desk } = await openBin({ isTaken: true });
    await screen.findByText(recycleBinWords.fileRefused.twin(other.name));
    expect((await database.rows('members').get(memberId))?.deletedAt).toBe(NOW);
    expect(desk.journal.at(-1)?.command.name).toBe('members.change');
  });
});
