import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleContent, sampleId } from '../domain/testing/sample-record';
import { branchOf, groupRow, heldPost, inGroup } from '../domain/testing/branch-rows';
import { opSchema } from '../schema/command';
import type { Branch } from '../schema/branch';
import type { AttendanceRow, OrgLifeRecord } from '../schema/meeting';
import { attendanceImportWords } from '../words/attendance-import';
import { previewAttendance, type AttendanceDecisions } from './attendance';
import { lateMeetingsAt, planAttendanceImport } from './attendance-plan';
import { readAttendanceSheet } from './attendance-sheet';
import { textCell } from './sheet-table';
import { planUndoRows } from './undo-rows';

const words = attendanceImportWords.problems;
const TODAY = '2026-09-22';
const AT = '2026-09-22T01:30:00.000Z';
const BRANCH = sampleId(900);

/** m1 单文静 … with real ids; the last two have one name, the ninth leaves in June. */
const names = ['单文静', '曾广林', '解玉兰', '周启明', '罗海燕', '韩秀英', '马晓峰', '吴建平', '吴建平'];
const plain = branchOf(names.length);
const tables = {
  ...plain,
  persons: plain.persons.map((person, at) => ({
    ...person,
    name: names[at] ?? '',
    birthDate: `19${String(70 + at)}-05`,
  })),
  members: plain.members.map((member, at) => ({ ...member, id: sampleId(at + 1) })),
  memberships: plain.memberships.map((span, at) => ({
    ...span,
    memberId: sampleId(at + 1),
    ...(at === 5 ? { to: '2026-06-01' } : {}),
  })),
  partyGroups: [
    { ...groupRow(1, '2015-01-01'), id: sampleId(801), name: '第一党小组' },
    { ...groupRow(2, '2015-01-01'), id: sampleId(802), name: '第二党小组' },
  ],
  groupSpans: [
    inGroup(sampleId(1), sampleId(801), '2015-01-01'),
    inGroup(sampleId(2), sampleId(802), '2015-01-01'),
  ],
  posts: [heldPost(sampleId(1), 'secretary', '2015-01-01')],
};

function record(no: number, patch: Partial<OrgLifeRecord> = {}): OrgLifeRecord {
  return {
    ...{ id: sampleId(no), branchId: BRANCH, rev: 1, state: 'draft', createdAt: AT },
    ...{ ...sampleContent(), revisions: [], corrections: [], attendance: [] },
    ...patch,
  };
}
const assembly = record(100);

const HEAD = '会议日期|会议类型|会议主题|姓名|到会情况|准假人|出生年月|党小组|会议地点|开始时间|学时';
const noDecisions: AttendanceDecisions = { signs: new Map(), createLate: false };

function preview(
  lines: readonly string[],
  records: readonly OrgLifeRecord[] = [assembly],
  decisions: Partial<AttendanceDecisions> = {},
) {
  const rows = [HEAD, ...lines].map((line) => line.split('|').map((text) => textCell(text)));
  const sheet = readAttendanceSheet({ name: '出勤', hidden: false, date1904: false, rows })!;
  return previewAttendance(sheet, { tables, records, today: TODAY }, { ...noDecisions, ...decisions });
}
const saying = (...args: Parameters<typeof preview>) =>
  preview(...args).rows.map(({ state, problems }) => [state, ...problems]);

let counter = 0;
const plan = (made: ReturnType<typeof preview>, records: readonly OrgLifeRecord[] = [assembly]) =>
  planAttendanceImport(made, {
    ...{ branch: { id: BRANCH, themeDayRule: { kind: 'dayOfMonth', day: 15 } } as Branch, records, at: AT },
    ...{ newId: () => sampleId(5000 + (counter += 1)), lateReason: '统一录入' },
    run: { commandId: sampleId(999), fileName: '出勤.xlsx', fileSha512: 'ab'.repeat(64), rawRows: [] },
  });
const on = '2026-09-18|支部党员大会|';

describe('each line of an attendance sheet', () => {
  it('adds, changes or leaves a row of the meeting of that day and kind', () => {
    const known = record(100, {
      attendance: [
        { memberId: sampleId(1), status: 'present' },
        { memberId: sampleId(2), status: 'sickLeave', approvedBy: '单文静' },
      ],
    });
    const made = preview(
      [`${on}|单文静|到会`, `${on}|曾广林|到会`, `${on}|解玉兰|公假|单文静`, `${on}|周启明|`],
      [known],
    );
    expect(made.rows.map(({ state }) => state)).toEqual(['unchanged', 'update', 'new', 'ignored']);
    expect(made.rows.map(({ next }) => next)).toEqual<(AttendanceRow | undefined)[]>([
      { memberId: sampleId(1), status: 'present' },
      // Who was there after all needed nobody's leave.
      { memberId: sampleId(2), status: 'present' },
      { memberId: sampleId(3), status: 'officialLeave', approvedBy: '单文静' },
      undefined,
    ]);
    expect(made.incomplete).toEqual([{ meeting: '2026年9月18日支部党员大会', people: 5 }]);
    const [op] = plan(made, [known]).filter(({ table }) => table === 'records');
    expect((op?.after as OrgLifeRecord).attendance.map(({ status }) => status)).toEqual([
      'present',
      'present',
      'officialLeave',
    ]);
  });

  it.each<[string, string, string[]]>([
    ['unknown name', `${on}|王新人|到会`, ['error', words.nameUnknown('王新人')]],
    ['no name', `${on}||到会`, ['error', words.nameMissing]],
    ['two of one name', `${on}|吴建平|到会`, ['conflict', words.nameTwice('吴建平', 2)]],
    ['told apart by birth', `${on}|吴建平|到会||1978.05`, ['new']],
    ['neither of them', `${on}|吴建平|到会||1960.01`, ['conflict', words.nameTwice('吴建平', 2)]],
    ['left in June', `${on}|韩秀英|到会`, ['error', words.notOnRoster('韩秀英', '2026-09-18')]],
    ['no year', '9月18日|支部党员大会||单文静|到会', ['error', words.dateNoYear('9月18日')]],
    ['no such day', '2026-02-30|支部党员大会||单文静|到会', ['error', words.dateBad('2026-02-30')]],
    ['not yet', '2026-09-23|支部党员大会||单文静|到会', ['error', words.inFuture('2026-09-23')]],
    ['only a month, one meeting', '2026.09|支部党员大会||单文静|到会', ['new']],
    ['only a month, no meeting', '2026.08|支部党员大会||单文静|到会', ['error', words.monthOnly('2026-08')]],
    ['no kind', '2026-09-18|||单文静|到会', ['error', words.typeMissing]],
    ['unknown kind', '2026-09-18|党组会||单文静|到会', ['error', words.typeUnknown('党组会')]],
    ['a sign', `${on}|单文静|△`, ['conflict', words.sign('△')]],
    [
      'a story',
      `${on}|单文静|出差去了省里参加培训没有来`,
      ['error', words.statusUnknown('出差去了省里参加培训没有来')],
    ],
    ['免到 without a decision', `${on}|单文静|免到`, ['error', words.exemptNoBasis('单文静')]],
    ['another title', `${on}学习条例|单文静|到会`, ['new', words.titleDiffers(assembly.title)]],
    ['its number as its name', `${on}2026年第3次支部党员大会|单文静|到会`, ['new']],
    ['no record', '2026-09-17|主题党日||单文静|到会', ['ignored', words.noRecord]],
    [
      'not of the committee',
      '2026-09-17|支委会||曾广林|到会',
      ['error', words.notInScope('曾广林', '支委会')],
    ],
    [
      'a group nobody has',
      '2026-09-17|第三党小组会||曾广林|到会',
      ['error', words.groupUnknown('第三党小组')],
    ],
    [
      'unknown group',
      '2026-09-17|党小组会||曾广林|到会|||青年小组',
      ['error', words.groupUnknown('青年小组')],
    ],
    ['in no group', '2026-09-17|党小组会||解玉兰|到会', ['error', words.groupMissing('解玉兰')]],
    [
      'another group',
      '2026-09-17|第一党小组会||曾广林|到会',
      ['error', words.notInScope('曾广林', '第一党小组会')],
    ],
    ['approver too long', `${on}|单文静|病假|${'长'.repeat(21)}`, ['error', words.approverLong(20)]],
    ['title of 60', `${on}${'长'.repeat(60)}|单文静|到会`, ['new', words.titleDiffers(assembly.title)]],
    ['title of 61', `${on}${'长'.repeat(61)}|单文静|到会`, ['error', words.titleLong(60)]],
  ])('%s', (_, line, expected) => {
    expect(saying([line])).toEqual([expected]);
  });

  it('leaves what is signed or out for signature, unless it says the same', () => {
    const attendance: AttendanceRow[] = [{ memberId: sampleId(1), status: 'present' }];
    const lines = [`${on}|单文静|到会`, `${on}|曾广林|病假`];
    expect(saying(lines, [record(100, { state: 'signed', attendance })])).toEqual([
      ['unchanged'],
      ['error', words.signed],
    ]);
    expect(saying(lines, [record(100, { state: 'outForSignature', attendance })])[1]).toEqual([
      'error',
      words.outForSignature,
    ]);
  });

  it('takes the same line once, and neither of two that contradict each other', () => {
    expect(
      saying([`${on}|单文静|到会`, `${on}|单文静|出席`, `${on}|曾广林|病假`, `${on}|曾广林|到会`]),
    ).toEqual([
      ['new'],
      ['ignored', words.sameAsRow('2')],
      ['conflict', words.contradicts('5')],
      ['conflict', words.contradicts('4')],
    ]);
  });

  it('wants to know which of two meetings of one day is meant', () => {
    const two = [assembly, record(101, { title: '选举支委' })];
    expect(saying([`${on}|单文静|到会`, `${on}选举支委|单文静|到会`], two)).toEqual([
      ['conflict', words.several('2026-09-18', 2)],
      ['new'],
    ]);
  });

  it('asks about signs until they are decided, and can leave them out', () => {
    const lines = [`${on}|单文静|△`, `${on}|曾广林|×`, `${on}|解玉兰|△`];
    expect(preview(lines).signs).toEqual([
      { sign: '△', count: 2 },
      { sign: '×', count: 1 },
    ]);
    const made = preview(lines, [assembly], {
      signs: new Map([
        ['△', 'personalLeave'],
        ['×', 'skip'],
      ]),
    });
    expect(made.rows.map(({ state, next }) => [state, next?.status])).toEqual([
      ['new', 'personalLeave'],
      ['ignored', undefined],
      ['new', 'personalLeave'],
    ]);
    const many = Array.from({ length: 15 }, (_, at) => `${on}|单文静|记号${String(at)}号`);
    expect(preview(many).signs).toHaveLength(12);
  });
});

describe('meetings the branch has no record of', () => {
  const lines = [
    '2026-03-05|主题党日暨党课|学习条例|单文静|到会||||三楼会议室|14:30|2学时',
    '|||曾广林|病假|单文静',
    '2026-09-17|支委会||单文静|到会',
  ];

  it('are written only when that was ticked, as late entries that invent nothing', () => {
    expect(plan(preview(lines))).toEqual([]);
    const made = preview(lines, [assembly], { createLate: true });
    expect(made.rows.map(({ state }) => state)).toEqual(['new', 'new', 'new']);
    expect(lateMeetingsAt(made.late, AT).map(({ day }) => day)).toEqual(['2026-03-05']);
    const ops = plan(made);
    for (const op of ops) expect(opSchema.safeParse(op).error).toBeUndefined();
    const [march, september] = ops.flatMap(({ table, after }) =>
      table === 'records' ? [after as OrgLifeRecord] : [],
    );
    expect(march).toMatchObject({
      ...{ primaryType: 'partyClass', title: '学习条例', startAt: '2026-03-05T14:30', place: '三楼会议室' },
      ...{ state: 'draft', createdAt: AT, lateReason: '统一录入', agenda: [], content: [] },
      sections: [
        { type: 'partyClass', hours: 2 },
        { type: 'themeDay', forms: [] },
      ],
    });
    expect(march?.host).toBeUndefined();
    expect(march?.attendance).toEqual([
      { memberId: sampleId(1), status: 'present' },
      { memberId: sampleId(2), status: 'sickLeave', approvedBy: '单文静' },
    ]);
    // Within the days a month may still be written down: no 补录, no reason.
    expect(september?.lateReason).toBeUndefined();
    expect(september?.startAt).toBe('2026-09-17T00:00');
  });

  it('are numbered one after the other, and refused where a year has no number left', () => {
    const full = record(100, {
      ...{ startAt: '2026-01-05T09:00', primaryType: 'themeDay' },
      sections: [{ id: sampleId(50), type: 'themeDay', seqNo: 98, year: 2026, forms: [] }],
    });
    const made = preview(['2026-03-05|主题党日||单文静|到会', '2026-02-05|主题党日||单文静|到会'], [full], {
      createLate: true,
    });
    expect(made.rows.map(({ state }) => state)).toEqual(['error', 'new']);
    const [op] = plan(made, [full]).filter(({ table }) => table === 'records');
    expect(op?.after).toMatchObject({ startAt: '2026-02-05T00:00', sections: [{ seqNo: 99 }] });
  });

  it('do not take two places or times for one meeting', () => {
    const made = saying(
      ['2026-03-05|党课||单文静|到会||||甲室|14:30', '2026-03-05|党课||曾广林|到会||||乙室|25:00'],
      [],
      { createLate: true },
    );
    expect(made[1]).toEqual(['error', words.timeBad('25:00'), words.detailDiffers('会议地点', 2)]);
  });

  it('of a group take its name from the line or from the person', () => {
    const made = preview(
      [
        '2026-03-05|党小组会||单文静|到会',
        '2026-03-05|党小组会||曾广林|到会',
        '2026-03-05|第二党小组会||曾广林|到会',
      ],
      [],
    );
    expect(made.late.map(({ kind }) => kind)).toEqual(['第一党小组会', '第二党小组会']);
  });
});

describe('taking it back', () => {
  it('is as if it never happened, but for the meetings edited or used since', () => {
    const made = preview(
      [`${on}|单文静|到会`, '2026-03-05|党课||单文静|到会', '2026-04-05|党课||单文静|到会'],
      [assembly],
      { createLate: true },
    );
    const ops = plan(made).filter(({ table }) => table === 'records');
    const records = ops.map(({ after }) => after as OrgLifeRecord);
    const all = planUndoRows(ops, { records });
    expect(all.left).toEqual([]);
    expect(all.ops.map(({ id, after }) => [id, after === null])).toEqual([
      [records[2]?.id, true],
      [records[1]?.id, true],
      [assembly.id, false],
    ]);
    expect((all.ops[2]?.after as OrgLifeRecord).attendance).toEqual(assembly.attendance);

    const edited = records.map((row, at) => (at === 0 ? { ...row, rev: row.rev + 1, place: '别处' } : row));
    const photo = { id: sampleId(700), branchId: BRANCH, rev: 1, ownerId: records[1]?.id ?? '' };
    const some = planUndoRows(ops, { records: edited, attachments: [photo as never] });
    expect(some.ops.map(({ id }) => id)).toEqual([records[2]?.id]);
    expect(some.left.map(({ title }) => title)).toEqual([
      '支部党员大会 2026年9月18日 审议志愿服务队管理办法',
      '党课 2026年3月5日',
    ]);
  });
});

describe('hostile sheets', () => {
  const odd = [
    ...['', ' ', '-', '=1+1', '\u202e到会', '\ud835', '长'.repeat(200), '<img src=x onerror=alert(1)>'],
    ...[
      '2026-99-99',
      '2026-09-18',
      '9月18日',
      '46000',
      '支部党员大会',
      '第一党小组会',
      '党课、主题党日',
      '单文静',
    ],
    ...['到会', '△', 'constructor', '__proto__', '病假', '14:30', '99:99', '2学时', '第99次', '姓名', '合计'],
  ];
  const cell = fc.constantFrom(...odd);
  const kinds = fc.constantFrom<'text' | 'number' | 'date'>('text', 'number', 'date');
  const grid = fc.array(
    fc.array(fc.record({ text: cell, kind: kinds, value: fc.constantFrom(0, 46086, -1, 1e12, Number.NaN) }), {
      maxLength: 12,
    }),
    { maxLength: 30 },
  );
  const heads = fc.constantFrom(
    HEAD.split('|'),
    ['姓名', '2026.9.18党员大会', '党课', '3月'],
    ['姓名', '备注'],
  );

  it('never crash, and whatever is written is what a record may hold', () => {
    fc.assert(
      fc.property(heads, grid, (head, cells) => {
        const rows = [head.map((text) => textCell(text)), ...cells];
        const sheet = readAttendanceSheet({ name: '出勤', hidden: false, date1904: false, rows });
        if (!sheet) return;
        const signs = new Map(odd.map((sign) => [sign, 'absent' as const]));
        const context = { tables, records: [assembly], today: TODAY };
        const made = previewAttendance(sheet, context, { signs, createLate: true });
        expect(made.rows).toHaveLength(sheet.lines.length);
        for (const op of plan(made)) expect(opSchema.safeParse(op).error).toBeUndefined();
      }),
      { numRuns: 150, seed: 20260922 },
    );
  });

  it('of a thousand odd lines are judged one by one and write nothing wrong', () => {
    const lines = Array.from({ length: 1_000 }, (_, at) =>
      Array.from({ length: 11 }, (__, column) => odd[(at * 7 + column * 3) % 9]?.slice(0, 40)).join('|'),
    );
    const made = preview(lines, [assembly], { createLate: true });
    expect(plan(made)).toEqual([]);
    const same = preview(Array.from({ length: 1_000 }, () => `${on}|单文静|到会`));
    expect(plan(same).filter(({ table }) => table === 'records')).toHaveLength(1);
  });
});
