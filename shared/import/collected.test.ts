import { describe, expect, it } from 'vitest';
import { collectedOf } from '../domain/member-collect';
import { leaveOutUncollected, uncollectedHeads } from './collected';
import { proposeMapping } from './header';
import { planImport } from './plan';
import { buildImportPreview, type ImportPreview } from './preview';
import { textCell, type SheetTable } from './sheet-table';

const today = '2026-09-22';
const sheet: SheetTable = {
  name: '党员',
  hidden: false,
  date1904: false,
  rows: [
    '姓名|性别|籍贯|出生地|家庭住址|紧急联系人|入党时间',
    '单文静|女|山东清源|山东青州|清源市学府路1号|单大海 13800002607|1996.7',
  ].map((line) => line.split('|').map(textCell)),
};
function preview(switches: unknown): ImportPreview {
  const mapping = leaveOutUncollected(proposeMapping(sheet)!, collectedOf(switches));
  return buildImportPreview(sheet, mapping, [], today);
}
function stored(result: ImportPreview): string {
  let next = 1;
  const none = { persons: [], members: [], memberships: [], statusSpans: [], groupSpans: [], posts: [] };
  return JSON.stringify(
    planImport(result, {
      branchId: 'B'.repeat(26),
      today,
      startedOn: '2020-01-01',
      newId: () => String(next++).padStart(26, '0'),
      existing: { ...none, partyGroups: [] },
      run: {
        at: `${today}T06:00:00.000Z`,
        commandId: 'C',
        fileName: 'a',
        fileSha512: 'b',
        headerFingerprint: 'c',
      },
    }),
  );
}

describe('columns the branch does not collect', () => {
  it('are named, and nothing of them is stored, not even in the raw row', () => {
    const result = preview(undefined);
    expect(uncollectedHeads(result.columns)).toEqual(['籍贯', '出生地', '家庭住址', '紧急联系人']);
    expect(result.rows[0]?.raw).toEqual(['单文静', '女', '', '', '', '', '1996.7']);
    expect(stored(result)).not.toMatch(/山东|学府路|单大海|13800002607/);
    expect(stored(result)).toMatch(/单文静/);
  });

  it('are taken as before once they are switched on', () => {
    const result = preview({ nativePlace: true, homeAddress: true, emergencyContact: true });
    expect(uncollectedHeads(result.columns)).toEqual([]);
    expect(result.rows[0]?.member).toMatchObject({
      nativePlace: '山东清源',
      birthPlace: '山东青州',
      homeAddress: '清源市学府路1号',
    });
  });

  it('depend on what they are taken for, not on their head alone', () => {
    const mapping = proposeMapping(sheet)!;
    const columns = mapping.columns.map((column) =>
      column.header === '家庭住址' ? { ...column, field: 'workUnit' as const } : column,
    );
    const kept = leaveOutUncollected({ ...mapping, columns }, collectedOf({}));
    expect(uncollectedHeads(kept.columns)).not.toContain('家庭住址');
  });
});
