/** Who comes back after an erasure: a new file, and the same person only where that person stayed here. */
import { describe, expect, it } from 'vitest';
import { erasedNames } from '../import/erased-names';
import { listExistingMembers } from '../import/existing';
import { proposeMapping } from '../import/header';
import { planImport } from '../import/plan';
import { buildImportPreview } from '../import/preview';
import { textCell, type SheetTable } from '../import/sheet-table';
import { emptyMemberFile, findTwin, newFileAfter, personOfErasedFile, storedFileOf } from './member-file';
import { createMemberOps } from './member-ops';
import type { RosterTables } from './roster';

const AT = '2028-10-08T01:30:00.000Z';
const ID_NO = '110105198803120022';
const base = { branchId: 'branch', rev: 3 };
const today = '2028-10-10';

/** Of one who left: the whole person was erased, or the member file only, because the person works here. */
function tables(what: 'person' | 'fileOnly'): RosterTables {
  const kept = what === 'person' ? { erasedAt: AT } : { idNo: ID_NO, idKey: 'k'.repeat(32) };
  return {
    persons: [{ ...base, id: 'P1', name: '罗海燕', identity: 'staff', ...kept }],
    members: [
      { ...base, id: 'M1', personId: 'P1', category: 'fullMember', joinDate: '2012-07', erasedAt: AT },
    ],
    memberships: [
      {
        ...{ ...base, id: 'S1', memberId: 'M1', from: '2015-01-01', fromHow: 'onFile' },
        ...{ to: '2026-09-22', toHow: 'transferOut', toOrg: '清源市民政局机关支部' },
      },
    ],
    statusSpans: [],
    groupSpans: [],
    partyGroups: [],
    posts: [],
  } as unknown as RosterTables;
}
let made = 0;
const newId = (): string => `new ${String((made += 1))}`;
const context = { branchId: 'branch', newId, today, idKey: 'i'.repeat(32) };
const typed = { ...emptyMemberFile(), name: '罗海燕', idNo: ID_NO };

describe('a new file after an erasure', () => {
  it('begins with what remained, and with no belonging', () => {
    const file = storedFileOf(tables('person'), 'M1');
    if (!file) throw new Error('no file');
    expect(newFileAfter(file)).toMatchObject({
      name: '罗海燕',
      joinDate: '2012-07',
      mobile: '',
      membership: { from: '', fromHow: 'transferIn', fromOrg: '清源市民政局机关支部' },
    });
  });

  it('is of a new person where the person was erased', () => {
    const rows = tables('person');
    expect(personOfErasedFile(ID_NO, rows)).toBeUndefined();
    const { ops } = createMemberOps(typed, context, personOfErasedFile(ID_NO, rows));
    expect(ops.map(({ table, before }) => [table, before])).toEqual([
      ['persons', null],
      ['members', null],
      ['memberships', null],
    ]);
    expect(JSON.stringify(ops)).not.toMatch(/"(P1|M1|S1)"/);
  });

  it('is of the same person where only the member file was erased, and that is no twin', () => {
    const rows = tables('fileOnly');
    expect(findTwin(typed, rows, undefined)).toBeUndefined();
    const person = personOfErasedFile(ID_NO, rows);
    const { memberId, ops } = createMemberOps({ ...typed, mobile: '13800138000' }, context, person);
    expect(ops.find(({ table }) => table === 'members')?.after).toMatchObject({
      id: memberId,
      personId: 'P1',
    });
    expect(ops.find(({ table }) => table === 'persons')).toMatchObject({
      before: { id: 'P1' },
      after: { id: 'P1', identity: 'staff', mobile: '13800138000' },
    });
    expect(memberId).not.toBe('M1');
    // Back on a living file, the same number is somebody else's mistake again.
    const living = {
      ...rows,
      members: [...rows.members, { ...rows.members[0], id: 'M2', erasedAt: undefined }],
    };
    const back = living as unknown as RosterTables;
    expect(personOfErasedFile(ID_NO, back)).toBeUndefined();
    expect(findTwin(typed, back, undefined)?.by).toBe('idNo');
    expect([...erasedNames(back)]).toEqual([]);
  });

  it.each(['person', 'fileOnly'] as const)('by an import is told in its row (%s)', (what) => {
    const rows = tables(what);
    const table: SheetTable = {
      name: '党员',
      hidden: false,
      date1904: false,
      rows: [
        ['姓名', '身份证号', '入党时间'],
        ['罗海燕', ID_NO, '2012.07'],
      ].map((row) => row.map(textCell)),
    };
    const mapping = proposeMapping(table);
    if (!mapping) throw new Error('no head');
    const existing = listExistingMembers(rows, today);
    const names = erasedNames(rows);
    const preview = buildImportPreview(table, mapping, existing, today, {}, undefined, names);
    expect(preview.rows.map(({ state, problems }) => [state, problems.map(({ code }) => code)])).toEqual([
      ['new', expect.arrayContaining(['newAfterErasure'])],
    ]);
    const ops = planImport(preview, { ...context, startedOn: '2026-01-01', existing: rows });
    const member = ops.find((op) => op.table === 'members');
    expect(member?.before).toBeNull();
    const personId = (member?.after as { personId?: string }).personId;
    expect(personId === 'P1').toBe(what === 'fileOnly');
    expect(ops.map(({ id }) => id)).not.toContain('M1');
  });
});
