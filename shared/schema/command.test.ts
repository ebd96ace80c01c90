import { describe, expect, it } from 'vitest';
import type { OrgLifeRecord } from './meeting';
import { commandSchema, createOp, deleteOp, inverseOps, updateOp, type Op } from './command';
import type { TableRows } from './tables';

const id = (number: number): string => String(number).padStart(26, '0');
const at = '2026-09-22T01:00:00.000Z';
const group = createOp('partyGroups', {
  id: id(5),
  branchId: id(1),
  name: '第一党小组',
  sortNo: 1,
  from: '2026-01-01',
});

function command(ops: Op[]) {
  return commandSchema.safeParse({
    schema: 'command/1',
    id: id(9),
    name: 'a.b',
    at,
    by: '',
    baseSeq: 0,
    ops,
  });
}

const content = {
  primaryType: 'memberAssembly' as const,
  sections: [
    { id: id(3), type: 'memberAssembly' as const, seqNo: 1, year: 2026, nature: 'decision' as const },
  ],
  title: '审议办法',
  startAt: '2026-09-18T14:30',
  place: '三楼',
  mode: 'offline' as const,
  scope: { kind: 'branch' as const },
  attendance: [],
  observers: [],
  agenda: [],
  content: [],
  todos: [],
  planItemIds: [],
};
const signed: OrgLifeRecord = {
  id: id(7),
  branchId: id(1),
  rev: 4,
  ...content,
  state: 'signed',
  createdAt: at,
  revisions: [{ no: 1, at, how: 'signed', content, snapshot: snapshot(), checkCode: 'AAAA-BBBB' }],
  corrections: [],
};
function snapshot() {
  return { takenAt: at, rosterDate: '2026-09-18', rows: [], rules: [] };
}

describe('a command', () => {
  it('is refused when a row does not follow its table', () => {
    const bad = { ...group, after: { ...group.after, from: '2026-02-30' } } as Op;
    expect(command([bad]).error?.message).toContain('partyGroups');
  });

  it('is refused when the revision does not follow', () => {
    const before = group.after as TableRows['partyGroups'];
    const jump = { ...updateOp('partyGroups', before, { name: '甲' }), after: { ...before, rev: 5 } } as Op;
    expect(command([jump]).success).toBe(false);
  });

  it('drops a field set to undefined', () => {
    const before = { ...(group.after as TableRows['partyGroups']), to: '2026-06-01' };
    expect(updateOp('partyGroups', before, { to: undefined }).after).not.toHaveProperty('to');
  });

  it('is undone by its inverse in reverse order', () => {
    const row = group.after as TableRows['partyGroups'];
    const change = updateOp('partyGroups', row, { name: '甲' });
    expect(inverseOps([group, change])).toEqual([
      { table: 'partyGroups', id: id(5), before: change.after, after: { ...row, rev: 3 } },
      { table: 'partyGroups', id: id(5), before: row, after: null },
    ]);
    expect(inverseOps([deleteOp('partyGroups', row)])[0]?.after).toMatchObject({
      name: '第一党小组',
      rev: 1,
    });
  });
});

describe('a command with anything in its rows', () => {
  it('is refused, and nothing is thrown', () => {
    const odd = [null, 'a', 7, {}, [null], ['a'], { length: 3 }, true];
    for (const [at, value] of odd.entries()) {
      for (const key of ['state', 'revisions', 'corrections', 'sections', 'sealed']) {
        const after = { ...signed, rev: signed.rev + 1, [key]: value };
        const before = { ...signed, [key]: odd[(at + 3) % odd.length] };
        for (const op of [
          { before: signed, after },
          { before, after },
          { before, after: null },
          { before, after: { ...before, rev: signed.rev + 1 } },
        ]) {
          const result = command([{ table: 'records', id: signed.id, ...op }]);
          if (!('sealed' in before) && key !== 'state' && op.after !== null)
            expect(result.success).toBe(false);
        }
      }
    }
  });

  it('may not bring rows that are sealed already', () => {
    const row = group.after as TableRows['partyGroups'];
    const sealed = { alg: 'A256GCM', subject: id(1), data: '' };
    const change = updateOp('partyGroups', row, { name: '甲' });
    expect(command([change]).success).toBe(true);
    expect(command([{ ...change, after: { ...change.after, sealed } } as Op]).success).toBe(false);
    expect(command([{ ...change, before: { ...row, sealed } } as Op]).success).toBe(false);
    const created = { ...group, after: { ...row, sealed } } as Op;
    expect(command([created]).success).toBe(false);
  });
});

describe('a signed record', () => {
  const change = (patch: Partial<OrgLifeRecord>): Op => updateOp('records', signed, patch);

  it('cannot be edited, unlocked or deleted by any command', () => {
    expect(command([change({ title: '改题' })]).success).toBe(false);
    expect(command([change({ state: 'draft' })]).success).toBe(false);
    expect(command([deleteOp('records', signed)]).success).toBe(false);
    expect(command(inverseOps([change({ title: '改题' })])).success).toBe(false);
  });

  it('takes a correction slip that keeps every earlier version', () => {
    const slip = { id: id(8), at, reason: '数字写错', fromRevision: 1, toRevision: 2 };
    const version = {
      ...(signed.revisions[0] as OrgLifeRecord['revisions'][number]),
      no: 2,
      how: 'corrected' as const,
    };
    const corrected = change({
      title: '改题',
      corrections: [slip],
      revisions: [...signed.revisions, version],
    });
    expect(command([corrected]).error?.message).toBeUndefined();
    const rewritten = change({ corrections: [slip], revisions: [version, version] });
    expect(command([rewritten]).success).toBe(false);
  });

  it('keeps every version that went out for signature, whatever the way back', () => {
    const sent = { ...signed, state: 'outForSignature' as const };
    const drafted = { ...signed, state: 'draft' as const, revisions: [], rev: 3 };
    const send = updateOp('records', drafted, { state: 'outForSignature', revisions: sent.revisions });
    expect(command([send]).error?.message).toBeUndefined();
    expect(command(inverseOps([send])).success).toBe(false);
    expect(command([deleteOp('records', sent)]).success).toBe(false);
    const [version] = signed.revisions;
    const withdrawn = version ? [{ ...version, how: 'withdrawn' as const, reason: '错字' }] : [];
    const back = updateOp('records', sent, { state: 'draft', revisions: withdrawn });
    expect(command([back]).error?.message).toBeUndefined();
  });

  it('goes away only together with the whole practice branch', () => {
    const branch = {
      id: id(1),
      branchId: id(1),
      rev: 1,
      fullName: '示例',
      shortName: '示例',
      category: 'organ' as const,
      superiorOrg: '上级',
      approvingOrg: '上级',
      termYears: 3,
      themeDayRule: { kind: 'dayOfMonth' as const, day: 15 },
      startedOn: '2026-01-01',
      createdAt: at,
    };
    const remove = (sample: boolean): Op[] => [
      deleteOp('branches', sample ? { ...branch, sample } : branch),
      deleteOp('records', signed),
    ];
    expect(command(remove(true)).success).toBe(true);
    expect(command(remove(false)).success).toBe(false);
  });
});

describe('a register', () => {
  const look = { id: id(20), branchId: id(1), rev: 1, at, personId: id(21), field: 'idNo' as const };
  const begun = {
    ...{ id: id(22), branchId: id(1), rev: 1, at, what: 'roster' as const, result: 'begun' as const },
    ...{ profile: 'superiorFull' as const, reason: '工委核对', asOf: '2026-09-22', columns: ['姓名'] },
    ...{ rowCount: 9, fileName: '名册.xlsx', placeLabel: '/U盘/名册.xlsx' },
  };

  it('is only added to', () => {
    expect(command([deleteOp('lookLog', look)]).success).toBe(false);
    expect(command([deleteOp('dataExports', begun)]).success).toBe(false);
    expect(command(inverseOps([createOp('dataExports', begun)])).success).toBe(false);
  });

  it('learns once how an export ended, and nothing else of it changes', () => {
    const written = updateOp('dataExports', begun, { result: 'written', sha512: 'a'.repeat(128) });
    expect(command([written]).error?.message).toBeUndefined();
    expect(command([updateOp('dataExports', begun, { result: 'written', reason: '别的' })]).success).toBe(
      false,
    );
    const ended = written.after;
    expect(ended && command([updateOp('dataExports', ended, { result: 'notWritten' })]).success).toBe(false);
  });
});
