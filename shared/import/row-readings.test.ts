import { expect, it } from 'vitest';
import type { ImportDecisions } from './decisions';
import { proposeMapping } from './header';
import { ExistingMembers } from './match';
import { buildImportPreview, previewOf } from './preview';
import { RowReadings } from './row-readings';
import { textCell, type SheetTable } from './sheet-table';

const today = '2026-09-22';
const lines = [
  '姓名|性别|身份证号|出生年月|入党时间',
  '吴建平|男||1988.06|2012.07',
  '张小红|女|||2010.06',
  '李卫国|男||1990.02|16.1.2',
  '填表人：解玉兰||||',
];
const table: SheetTable = {
  name: '党员',
  hidden: false,
  date1904: false,
  rows: lines.map((line) => line.split('|').map(textCell)),
};
const mapping = proposeMapping(table);
if (!mapping) throw new Error('no heads');
const stored = { existing: new ExistingMembers([]), erasedNames: new Set<string>() };

it('gives the same preview again and again, whatever was decided and taken back meanwhile', () => {
  const readings = new RowReadings(table, mapping, today);
  const fresh = (decisions: ImportDecisions) => buildImportPreview(table, mapping, [], today, decisions);
  const first: ImportDecisions = { 4: { cells: { joinDate: { kind: 'value', value: '2016-01-02' } } } };
  const steps: ImportDecisions[] = [
    {},
    first,
    { ...first, 3: { cells: { birthDate: { kind: 'value', value: '1985-09' } } } },
    { ...first, 3: { action: 'skip' }, 5: { action: 'take' } },
    {},
  ];
  for (const decisions of steps) expect(previewOf(readings, stored, decisions)).toEqual(fresh(decisions));
});

it('reads each row once, and again only for another answer about it', () => {
  const readings = new RowReadings(table, mapping, today);
  const [first] = readings.rows;
  if (!first) throw new Error('no row');
  const parsed = readings.parsedOf(first);
  previewOf(readings, stored, { 3: { action: 'skip' } });
  expect(readings.parsedOf(first)).toBe(parsed);
  expect(readings.parsedOf(first, { cells: { birthDate: { kind: 'blank' } } })).not.toBe(parsed);
});

it('reads ahead piece by piece until nothing is left', () => {
  const readings = new RowReadings(table, mapping, today);
  expect([readings.readAhead(0, 2), readings.readAhead(2, 2), readings.readAhead(4, 2)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(previewOf(readings, stored)).toEqual(buildImportPreview(table, mapping, [], today));
});
