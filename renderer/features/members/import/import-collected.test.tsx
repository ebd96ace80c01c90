// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { COLLECT_SETTING } from '../../../../shared/domain/member-collect';
import { textCell } from '../../../../shared/import/sheet-table';
import { succeed } from '../../../../shared/ipc/reply';
import { createOp } from '../../../../shared/schema/command';
import { importPageWords as words } from '../../../../shared/words/members-import';
import { mountPage } from '../testing/mount-page';

const rows = [
  ['姓名', '性别', '籍贯', '家庭住址', '入党时间'],
  ['吴建平', '男', '山东清源', '清源市学府路1号', '2012.07.01'],
].map((row) => row.map(textCell));
const table = { name: '党员', hidden: false, date1904: false, rows };
const settingId = '01J00000000000000000000SET';

async function mountImport() {
  return mountPage({
    route: '/members',
    answers: {
      'files.pickFiles': () =>
        succeed({ files: [{ token: 'a'.repeat(32), name: '名册.xlsx', sizeBytes: 1 }] }),
      'import.readTables': () => succeed({ tables: [table], fileSha512: 'ab'.repeat(64), name: '名册.xlsx' }),
    },
  });
}
type Page = Awaited<ReturnType<typeof mountImport>>;

async function importAll({ user, goTo, database }: Page) {
  goTo('/members/import');
  await user.click(await screen.findByRole('button', { name: words.pick.button }));
  await screen.findByRole('grid', { name: words.check.table });
  const notice = screen.queryByText(words.uncollected(['籍贯', '家庭住址']), { exact: false });
  const link = screen.queryByRole('link', { name: words.openCollect });
  await user.click(screen.getByRole('button', { name: words.check.run(1, 0) }));
  await screen.findByText(words.done.title(1));
  const person = (await database.rows('persons').toArray()).find(({ name }) => name === '吴建平');
  return { notice, link, person };
}

describe('a roster with columns the branch does not collect', () => {
  it('says in one sentence what is left out, leads to the switch, and stores nothing of it', async () => {
    const page = await mountImport();
    const { notice, link, person } = await importAll(page);
    expect(notice).not.toBeNull();
    expect(link?.getAttribute('href')).toBe('/settings?section=members');
    expect([person?.nativePlace, person?.homeAddress]).toEqual([undefined, undefined]);
    expect(JSON.stringify(page.desk.journal.at(-1))).not.toMatch(/山东清源|学府路/);
    expect(JSON.stringify(await page.database.rows('importRuns').toArray())).not.toMatch(/山东清源|学府路/);
  });

  it('takes them without a word once the branch collects them', async () => {
    const page = await mountImport();
    const value = { nativePlace: true, homeAddress: true };
    const row = { id: settingId, branchId: page.branch.id, key: COLLECT_SETTING, value };
    await page.writePoint.write('settings.change', [createOp('settings', row)]);
    const { notice, person } = await importAll(page);
    expect(notice).toBeNull();
    expect([person?.nativePlace, person?.homeAddress]).toEqual(['山东清源', '清源市学府路1号']);
  });
});
