// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { textCell } from '../../../shared/import/sheet-table';
import { updateOp } from '../../../shared/schema/command';
import { succeed } from '../../../shared/ipc/reply';
import { importPageWords } from '../../../shared/words/members-import';
import { mountPage } from './testing/mount-page';
import { mendIdKeys } from './mend-id-keys';

/** As main would hash with the key of that vault. */
const hashWith =
  (key: string) =>
  ({ numbers }: { numbers: readonly string[] }) =>
    succeed({ keys: numbers.map((number) => `${key}${number.slice(0, 17)}`.padEnd(32, '0').slice(0, 32)) });

describe('hashes of ID numbers', () => {
  it('that another vault’s key made are made anew, once, and the same number is then known', async () => {
    const heads = ['姓名', '身份证号'];
    const table = {
      name: '党员',
      hidden: false,
      date1904: false,
      rows: [heads, ['单文静', '110105197105180429']].map((row) => row.map(textCell)),
    };
    const page = await mountPage({
      route: '/nowhere',
      answers: {
        'persons.idKeys': hashWith('b'),
        'files.pickFiles': () =>
          succeed({ files: [{ token: 'a'.repeat(32), name: '名册.xlsx', sizeBytes: 1 }] }),
        'import.readTables': () =>
          succeed({ tables: [table], fileSha512: 'ab'.repeat(64), name: '名册.xlsx' }),
      },
    });
    const { database, writePoint, desk, branch } = page;
    // What the vault before hashed.
    const hashed = (await database.rows('persons').toArray())
      .filter(({ idNo }) => idNo !== undefined)
      .map((person) => updateOp('persons', person, { idKey: 'a'.repeat(32) }));
    await writePoint.write('members.change', hashed);
    const keysNow = async () =>
      (await database.rows('persons').toArray()).flatMap(({ idNo, idKey }) => (idNo ? [[idNo, idKey]] : []));
    const before = await keysNow();
    const made = await mendIdKeys({ database, writePoint }, desk, branch.id);
    expect([made, before.length > 0]).toEqual([before.length, true]);
    const numbers = before.map(([idNo]) => idNo ?? '');
    const wanted = hashWith('b')({ numbers });
    expect((await keysNow()).map(([, idKey]) => idKey)).toEqual(wanted.ok ? wanted.value.keys : []);
    expect(desk.journal.at(-1)?.command.name).toBe('members.rekeyIds');
    expect(writePoint.undoable().map(({ name }) => name)).not.toContain('members.rekeyIds');
    const lines = desk.journal.length;
    expect(await mendIdKeys({ database, writePoint }, desk, branch.id)).toBe(0);
    expect(desk.journal).toHaveLength(lines);

    page.goTo('/members/import');
    await page.user.click(await screen.findByRole('button', { name: importPageWords.pick.button }));
    expect(await screen.findByText(importPageWords.nothingNew)).toBeTruthy();
  });
});
