import { describe, expect, it } from 'vitest';
import { tableNames, tableSchemas, type AnyRow } from '../schema/tables';
import { changeFieldLabels } from '../words/change-fields';
import { fieldFormats } from './change-fields';
import { changedLines } from './changed-lines';
import { coverNumbers } from './cover-numbers';
import { rowDifferences } from './row-differences';
import { parseRichText } from './rich-text';
import { sampleContent, sampleId, sampleNames } from './testing/sample-record';

const base = { id: sampleId(90), branchId: sampleId(91), rev: 1 };
const row = (fields: object, rev = 1): AnyRow => ({ ...base, rev, ...fields });
const nameOf = (id: string): string | undefined =>
  sampleNames[Number(id.slice(-4)) - 1] ?? (id === sampleId(60) ? '第一党小组' : undefined);

/** Not shown: what nobody typed and nobody can judge. */
const internal = {
  branches: ['createdAt'],
  posts: ['body', 'reelectionId'],
  contacts: ['circumstanceId'],
  sanctions: ['statusSpanId'],
  developmentCases: ['memberId'],
  developmentSteps: ['caseId'],
  fileMerges: ['keptMemberId', 'mergedPersonId', 'mergedMemberId', 'moved', 'filled'],
  persons: ['idKey'],
  records: ['createdAt', 'snapshot', 'pdfHash'],
  studyPlans: ['createdAt'],
  attachments: ['ownerTable', 'sha512', 'sizeBytes', 'mediaType', 'addedAt'],
  importRuns: ['kind', 'fileSha512', 'headerFingerprint', 'commandId', 'totals', 'rawRows'],
  erasures: ['subjectIds'],
  exportLog: ['totalBytes', 'tagManifestSha512'],
  dataExports: ['sha512'],
  // The names are shown; why there was a talk may say something about a person that is not for this list.
  heartTalks: ['kind', 'talkerPersonId', 'targetPersonId'],
  todoMarks: ['todoId'],
  branchTexts: ['personId'],
  handovers: ['packageId', 'seq', 'totalBytes', 'counts'],
} as Partial<Record<string, string[]>>;

describe('which fields are shown', () => {
  it.each(tableNames)('every field of %s has a label and a format, or is known to be internal', (table) => {
    const stored = Object.keys(tableSchemas[table].shape);
    const shown = Object.keys(changeFieldLabels[table]);
    expect(Object.keys(fieldFormats[table]).sort()).toEqual([...shown].sort());
    const left = stored.filter((field) => !shown.includes(field));
    expect(left.sort()).toEqual(['id', 'branchId', 'rev', ...(internal[table] ?? [])].sort());
  });

  it('in no table the id or the revision', () => {
    for (const table of tableNames) expect(rowDifferences(table, row({}), row({}, 2), nameOf)).toEqual([]);
  });
});

describe('a changed row', () => {
  const person = { name: '乔灵犀', identity: 'member', mobile: '13800001111', birthDate: '1998-07' };

  it('reads before and after in the words of the form', () => {
    const after = { ...person, birthDate: '1998-07-01', gender: 'female' };
    expect(rowDifferences('persons', row(person), row(after, 2), nameOf)).toMatchObject([
      { label: '性别', before: [], after: ['女'] },
      { label: '出生日期', before: ['1998年7月'], after: ['1998年7月1日'] },
    ]);
  });

  it('covers numbers of persons, and says that the covered part changed', () => {
    const found = rowDifferences(
      'persons',
      row({ ...person, idNo: '110105199807010029', emergencyContact: '乔父 13900002222' }),
      row({ ...person, idNo: '11010519980701002X', mobile: '13899991111' }),
      nameOf,
    );
    expect(found).toMatchObject([
      { field: 'idNo', before: ['110105********0029'], after: ['110105********002X'], isCovered: false },
      { field: 'mobile', before: ['138****1111'], after: ['138****1111'], isCovered: true },
      { field: 'emergencyContact', before: ['乔父 139****2222'], after: [] },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/\d{11}/);
    expect(coverNumbers('电话13900002222，证号110105199807010029。')).toBe(
      '电话139****2222，证号110105********0029。',
    );
  });

  it('names people and groups instead of ids, also when they are gone', () => {
    const before = row({ memberId: sampleId(1), groupId: sampleId(60), from: '2020-03-01' });
    const after = row({ memberId: sampleId(1), groupId: sampleId(77), from: '2020-03-01', to: '2026-01-01' });
    expect(rowDifferences('groupSpans', before, after, nameOf)).toMatchObject([
      { label: '党小组', before: ['第一党小组'], after: ['（已删除）'] },
      { label: '止', before: [], after: ['2026年1月1日'] },
    ]);
  });

  it('lists every filled field of a row that came or went', () => {
    const created = rowDifferences('partyGroups', null, row({ name: '一组', from: '2026-01-01' }), nameOf);
    expect(created.map(({ after }) => after[0])).toEqual(['一组', '2026年1月1日']);
    const gone = rowDifferences('partyGroups', row({ name: '一组', from: '2026-01-01' }), null, nameOf);
    expect(gone.map(({ before, after }) => [before[0], after.length])).toEqual([
      ['一组', 0],
      ['2026年1月1日', 0],
    ]);
  });

  it('shows of a setting that it changed, not its inside', () => {
    const key = 'import.mapping.x';
    expect(
      rowDifferences('settings', row({ key, value: ['name'] }), row({ key, value: ['idNo'] }), nameOf),
    ).toMatchObject([{ label: '内容', isCovered: true }]);
  });

  it('never throws on a row of an older shape', () => {
    const old = row({ sections: 'none', attendance: [{}], startAt: 5, agenda: [{ topic: '甲' }] });
    expect(() => rowDifferences('records', old, null, nameOf)).not.toThrow();
  });
});

describe('a changed meeting record', () => {
  const record = (patch: object): AnyRow =>
    row({ ...sampleContent(), state: 'draft', revisions: [], corrections: [], ...patch });

  it('puts attendance and text into lines, so that only what changed stands out', () => {
    const before = record({ content: parseRichText('一、传达学习\n第一段。\n第二段。') });
    const after = record({
      ...sampleContent({}, { 5: 'present', 7: 'officialLeave' }),
      content: parseRichText('一、传达学习\n第一段。\n第二段，改过。\n第三段。'),
      endAt: '2026-09-18T16:30',
    });
    const found = rowDifferences('records', before, after, nameOf);
    expect(found.map(({ label }) => label)).toEqual(['结束时间', '出席情况', '会议内容']);
    const [, attendance, text] = found;
    expect(changedLines(attendance?.before ?? [], attendance?.after ?? [])).toEqual({
      removed: ['韩秀英：病假'],
      added: ['韩秀英：到会'],
      kept: 8,
    });
    expect(changedLines(text?.before ?? [], text?.after ?? [])).toEqual({
      removed: ['第二段。'],
      added: ['第二段，改过。', '第三段。'],
      kept: 2,
    });
  });

  it('shows state, kinds, people, agenda and votes in words', () => {
    const all = rowDifferences('records', null, record({ state: 'outForSignature' }), nameOf);
    const text = all.map(({ label, after }) => `${label}=${after.join('|')}`).join('\n');
    expect(text).toContain('状态=送签稿');
    expect(text).toContain('类别和次数=2026年第3次支部党员大会（讨论决定）');
    expect(text).toContain('主持人=单文静');
    expect(text).toMatch(/议题与表决=议题1：/);
    expect(text).toContain('范围=全体党员');
    expect(text).not.toMatch(/01J0|undefined|\[object/);
  });
});

describe('changed lines', () => {
  it('finds what was put in and taken out in the middle', () => {
    expect(changedLines(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd', 'e'])).toEqual({
      removed: ['b'],
      added: ['x', 'e'],
      kept: 3,
    });
    expect(changedLines([], ['a'])).toEqual({ removed: [], added: ['a'], kept: 0 });
    expect(changedLines(['a', 'a'], ['a'])).toEqual({ removed: ['a'], added: [], kept: 1 });
  });

  it('gives up comparing what is too long, losing nothing', () => {
    const old = Array.from({ length: 1100 }, (_, at) => `旧${at}`);
    const now = Array.from({ length: 1100 }, (_, at) => `新${at}`);
    const found = changedLines(['头', ...old], ['头', ...now]);
    expect([found.removed.length, found.added.length, found.kept]).toEqual([1100, 1100, 1]);
  });
});

it('names no sanction, neither in its own row nor in the status that goes with it', () => {
  const sanction = {
    kind: 'probationWithinParty',
    from: '2026-03-01',
    docNo: '清纪〔2026〕3号',
    note: '详见决定',
  };
  const status = { ...sanction, kind: undefined, status: 'probationWithinParty', memberId: 'M' };
  const ended = { ...status, to: '2027-03-01' };
  const said = [
    ...rowDifferences('sanctions', null, sanction as never, () => undefined),
    ...rowDifferences('statusSpans', null, status as never, () => undefined),
    ...rowDifferences('statusSpans', status as never, ended as never, () => undefined),
    ...rowDifferences('statusSpans', ended as never, null, () => undefined),
  ].flatMap(({ before, after }) => [...before, ...after]);
  expect(said.length).toBeGreaterThan(0);
  expect(said.join(' ')).not.toMatch(/察看|清纪|202[67]|详见/);
});

it('names the days and the document of every other status', () => {
  const status = { status: 'suspended', memberId: 'M', from: '2026-03-01', docNo: '清组〔2026〕3号' };
  const said = rowDifferences('statusSpans', null, status as never, () => '单文静').flatMap(
    ({ after }) => after,
  );
  expect(said).toEqual(['单文静', '停止党籍', '2026年3月1日', '清组〔2026〕3号']);
});
