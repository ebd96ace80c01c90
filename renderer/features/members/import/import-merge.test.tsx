// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createMemberOps } from '../../../../shared/domain/member-ops';
import { emptyMemberFile } from '../../../../shared/domain/member-file';
import { textCell } from '../../../../shared/import/sheet-table';
import { succeed } from '../../../../shared/ipc/reply';
import { importPageWords as words } from '../../../../shared/words/members-import';
import { mergeWords } from '../../../../shared/words/merge';
import { mountPage } from '../testing/mount-page';

const rows = [
  ['姓名', '性别', '民族', '入党时间'],
  ['单文静', '女', '汉', '1996.07'],
].map((row) => row.map(textCell));

describe('a roster row that fits two files of one name', () => {
  it('leads to making them one', async () => {
    const { user, database, writePoint, branch, goTo } = await mountPage({
      route: '/nowhere',
      answers: {
        'files.pickFiles': () =>
          succeed({ files: [{ token: 'a'.repeat(32), name: '名册.xlsx', sizeBytes: 1 }] }),
        'import.readTables': () =>
          succeed({
            tables: [{ name: '党员', hidden: false, date1904: false, rows }],
            fileSha512: 'ab'.repeat(64),
            name: '名册.xlsx',
          }),
      },
    });
    const person = (await database.rows('persons').toArray()).find(({ name }) => name === '单文静')!;
    const member = (await database.rows('members').toArray()).find(({ personId }) => personId === person.id)!;
    let made = 0;
    const newId = (): string => `01J0000000000000000000TWN${String((made += 1))}`;
    const twin = createMemberOps(
      {
        ...emptyMemberFile(),
        name: '单文静',
        membership: { from: '2026-01-05', fromHow: 'onFile', fromOrg: '', letterNo: '' },
      },
      { branchId: branch.id, newId, today: '2026-09-22', idKey: undefined },
    );
    await writePoint.write('members.create', twin.ops);
    goTo('/members/import');
    await user.click(await screen.findByRole('button', { name: words.pick.button }));
    const link = await screen.findByRole('link', { name: mergeWords.twin.inFile });
    const ids = link.getAttribute('href')?.split('/').slice(-2);
    expect(new Set(ids)).toEqual(new Set([member.id, twin.memberId]));
  });
});
