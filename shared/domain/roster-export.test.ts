import { describe, expect, it } from 'vitest';
import sampleMembers from '../../resources/samples/sample-members.json';
import sampleYear from '../../resources/samples/sample-year.json';
import { importFields } from '../import/fields';
import { fieldOfHead } from '../import/header-words';
import { listExistingMembers } from '../import/existing';
import { proposeMapping } from '../import/header';
import { buildImportPreview } from '../import/preview';
import { textCell, type SheetTable } from '../import/sheet-table';
import { buildSampleBranch } from '../sample/build-sample';
import { sampleMembersSchema, sampleYearSchema } from '../sample/sample-data';
import type { DataExportProfile } from '../schema/ledger';
import type { TableName, TableRows } from '../schema/tables';
import { rosterOn, type RosterTables } from './roster';
import {
  allowedColumns,
  exportCell,
  exportColumns,
  exportHead,
  exportRows,
  isReasonGiven,
  rosterFileName,
  showsTooMuch,
  usualColumns,
  type ExportColumn,
} from './roster-export';

const today = '2026-09-22';

function sampleTables(): RosterTables {
  let counter = 0;
  const newId = (): string => String((counter += 1)).padStart(26, '0');
  const people = sampleMembersSchema.parse(sampleMembers);
  const year = sampleYearSchema.parse(sampleYear);
  const { ops } = buildSampleBranch(people, year, { now: `${today}T06:00:00.000Z`, newId });
  const rowsOf = <T extends TableName>(table: T): TableRows[T][] =>
    ops.filter((op) => op.table === table).map((op) => op.after as TableRows[T]);
  return {
    persons: rowsOf('persons'),
    members: rowsOf('members'),
    memberships: rowsOf('memberships'),
    statusSpans: [],
    partyGroups: rowsOf('partyGroups'),
    groupSpans: rowsOf('groupSpans'),
    posts: rowsOf('posts'),
  };
}

/** The sample with one person changed. */
function changed(name: string, person: object, member: object = {}): RosterTables {
  const tables = sampleTables();
  const found = tables.persons.find((row) => row.name === name);
  return {
    ...tables,
    persons: tables.persons.map((row) => (row === found ? { ...row, ...person } : row)),
    members: tables.members.map((row) => (row.personId === found?.id ? { ...row, ...member } : row)),
  };
}

const exported = (
  tables: RosterTables,
  profile: DataExportProfile,
  columns: readonly ExportColumn[] = allowedColumns(profile),
  day = today,
): string[][] => exportRows(rosterOn(tables, day), profile, columns);

/** The row of one person, by column. */
function rowOf(name: string, tables: RosterTables, profile: DataExportProfile, day = today) {
  const columns = allowedColumns(profile);
  const row = exported(tables, profile, columns, day).find((cells) => cells.includes(name)) ?? [];
  return Object.fromEntries(columns.map((column, index) => [column, row[index]])) as Partial<
    Record<ExportColumn, string>
  >;
}

function previewOf(tables: RosterTables, profile: DataExportProfile) {
  const columns = allowedColumns(profile);
  const table: SheetTable = {
    name: '党员名册',
    hidden: false,
    date1904: false,
    rows: [columns.map(exportHead), ...exported(tables, profile, columns)].map((row) => row.map(textCell)),
  };
  const mapping = proposeMapping(table);
  if (!mapping) throw new Error('no heads');
  return buildImportPreview(table, mapping, listExistingMembers(tables, today), today);
}

describe('the columns', () => {
  it('hold every field of the import once, under a head it knows', () => {
    expect([...exportColumns].sort()).toEqual(['no', ...importFields].sort());
    for (const column of exportColumns) {
      expect(fieldOfHead([exportHead(column)])).toBe(column === 'no' ? null : column);
    }
  });

  it('leave telephone and address out of a covered list, and remarks out of every proposal', () => {
    expect(allowedColumns('superiorDefault')).not.toEqual(
      expect.arrayContaining(['mobile'] satisfies ExportColumn[]),
    );
    expect(exportColumns.length - allowedColumns('superiorDefault').length).toBe(3);
    for (const profile of ['superiorDefault', 'superiorFull'] as const) {
      expect(usualColumns(profile)).toContain('idNo');
      expect(usualColumns(profile)).not.toContain('note');
    }
  });
});

describe('a covered list', () => {
  it('shows no number, and no birthday beside a covered one', () => {
    const tables = changed('单文静', { jobTitle: '秘书长，手机13800002607' }, { note: '110105197105180429' });
    const row = rowOf('单文静', tables, 'superiorDefault');
    expect(row).toMatchObject({
      idNo: '110105********0429',
      birthDate: '1971-05',
      jobTitle: '秘书长，手机138****2607',
      note: '110105********0429',
    });
    expect(JSON.stringify(exported(tables, 'superiorDefault'))).not.toMatch(/\d{11}/);
  });

  it('is told from one that shows too much', () => {
    const columns: ExportColumn[] = ['name', 'idNo', 'note'];
    expect(showsTooMuch(columns, [['单文静', '110105********0429', '']])).toBe(false);
    expect(showsTooMuch(columns, [['单文静', '110105197105180429', '']])).toBe(true);
    expect(showsTooMuch(columns, [['单文静', '', '找138 0000 2607']])).toBe(true);
    expect(showsTooMuch(['name', 'phone'], [['单文静', '']])).toBe(true);
  });
});

describe('a full list', () => {
  it('holds what is on file, codes as words', () => {
    expect(rowOf('单文静', sampleTables(), 'superiorFull')).toMatchObject({
      idNo: '110105197105180429',
      birthDate: '1971-05-18',
      gender: '女',
      category: '正式党员',
    });
  });

  it('imported again changes nothing, and so does a covered one', () => {
    for (const profile of ['superiorFull', 'superiorDefault'] as const) {
      const { totals, rows } = previewOf(sampleTables(), profile);
      expect(totals).toEqual({ rows: 9, new: 0, update: 0, conflict: 0, error: 0, ignored: 9 });
      expect(rows.every((row) => row.reason === 'unchanged')).toBe(true);
    }
  });

  it('imported again changes nothing either where the file is odd', () => {
    const person = {
      phone: '0536-8123456转801',
      homeAddress: '清源市新华路12号3单元',
      workStart: '1990-07',
      professionalTitle: '无',
      department: '=1+1 办公室',
      inServiceEdu: { level: '中专（中技）', degree: '无', school: '省委党校', gradOn: '2003' },
    };
    const member = {
      note: '电话13800002607\n第二行',
      sponsors: '韩秀英，马晓峰',
      duesPaidThrough: '2026-12',
    };
    const tables = changed('单文静', person, member);
    for (const profile of ['superiorFull', 'superiorDefault'] as const) {
      expect(previewOf(tables, profile).totals).toMatchObject({ update: 0, error: 0, ignored: 9 });
    }
  });
});

describe('another day', () => {
  it('shows who was what on that day', () => {
    const tables = changed('曾广林', {}, { joinDate: '1998-10-01', fullMemberDate: '1999-10-01' });
    const member = tables.members.find(
      ({ personId }) => tables.persons.find(({ id }) => id === personId)?.name === '曾广林',
    );
    const memberships = tables.memberships.map((row) =>
      row.memberId === member?.id ? { ...row, from: '1998-10-01' } : row,
    );
    const row = rowOf('曾广林', { ...tables, memberships }, 'superiorFull', '1999-01-01');
    expect(row).toMatchObject({ no: '1', category: '预备党员', fullMemberDate: '', joinDate: '1998-10-01' });
  });

  it('leaves blank what was erased', () => {
    const tables = sampleTables();
    const [first] = tables.persons;
    const persons = tables.persons.map(({ id, branchId, rev, name, identity, ...rest }) =>
      id === first?.id
        ? { id, branchId, rev, name, identity, erasedAt: `${today}T01:00:00.000Z` }
        : { id, branchId, rev, name, identity, ...rest },
    );
    const row = rowOf(first?.name ?? '', { ...tables, persons }, 'superiorFull');
    expect(row).toMatchObject({ idNo: '', mobile: '', gender: '' });
    expect(row.joinDate).not.toBe('');
  });
});

describe('a cell', () => {
  it('is a date where the day is known, text where it is not or looks like something else', () => {
    expect(exportCell('joinDate', '1998-07-01')).toEqual({ kind: 'day', day: '1998-07-01' });
    expect(exportCell('joinDate', '1998-07')).toEqual({ kind: 'text', text: '1998.07' });
    expect(exportCell('birthDate', '1900-02-28')).toEqual({ kind: 'text', text: '1900.02.28' });
    expect(exportCell('duesPaidThrough', '2026-12')).toEqual({ kind: 'text', text: '2026.12' });
    expect(exportCell('idNo', '110105197105180429').kind).toBe('text');
    expect(exportCell('jobTitle', '=1+1')).toEqual({ kind: 'text', text: '=1+1' });
    expect(exportCell('no', '3')).toEqual({ kind: 'number', value: 3 });
    expect(exportCell('rank', '')).toEqual({ kind: 'blank' });
  });
});

it('wants a reason of four characters, and no number in the file name', () => {
  expect(['', '  核对  ', '核对名'].some(isReasonGiven)).toBe(false);
  expect(isReasonGiven('工委核对')).toBe(true);
  expect(rosterFileName('红会机关支部', today)).toBe('党员名册_红会机关支部_20260922.xlsx');
  expect(rosterFileName('110105197105180429', today)).not.toMatch(/\d{17}/);
});
