/** What people and programs do to a cell of a roster, and what has to come of it. */
import { checkIdNumber } from '../../../shared/domain/id-number';
import type { ImportField } from '../../../shared/import/fields';
import type { Random } from './random';
import { COLUMNS, type Cell, type Column, type Form } from './roster-files';

export interface Spoiling {
  name: string;
  /** Left out where the form cannot hold it. */
  isFor?: (form: Form) => boolean;
  /**
   * Changes the row (or the sheet) in place.
   * @returns false when this row cannot be spoilt this way
   */
  spoil: (row: Cell[], rows: Cell[][], random: Random) => boolean;
  /**
   * asked: the row waits for an answer about this field; same: understood as what stood there (or blank); other: this
   * one field says something else, and may.
   */
  expected: { kind: 'asked'; field: ImportField } | { kind: 'same' } | { kind: 'other'; field: ImportField };
}

const at = (column: Column): number => COLUMNS.indexOf(column);
const same = { kind: 'same' } as const;
const asked = (field: ImportField) => ({ kind: 'asked', field }) as const;

/** Replaces one cell by what `change` makes of it; undefined: not this row. */
function cell(column: Column, change: (text: string, random: Random) => Cell | undefined): Spoiling['spoil'] {
  return (row, _rows, random) => {
    const changed = change(String(row[at(column)] ?? ''), random);
    if (changed === undefined) return false;
    row[at(column)] = changed;
    return true;
  };
}

const fullWidth = (text: string): string =>
  text.replace(/[0-9X.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const [year, month, day] = [
  (text: string): string => text.slice(0, 4),
  (text: string): string => String(Number(text.slice(5, 7))),
  (text: string): string => String(Number(text.slice(8, 10))),
];

export const spoilings: readonly Spoiling[] = [
  {
    name: 'an ID number with a wrong check character',
    spoil: cell('idNo', (text) => text.slice(0, 17) + (text.endsWith('7') ? '8' : '7')),
    expected: asked('idNo'),
  },
  {
    name: 'two digits of an ID number changed places',
    spoil: cell('idNo', (text) => {
      const swapped = text.slice(0, 14) + (text[15] ?? '') + (text[14] ?? '') + text.slice(16);
      return checkIdNumber(swapped) === 'OK' ? undefined : swapped;
    }),
    expected: asked('idNo'),
  },
  {
    name: 'an ID number of 17 digits',
    spoil: cell('idNo', (text) => text.slice(0, 17)),
    expected: asked('idNo'),
  },
  {
    name: 'an ID number of 15 digits',
    spoil: cell('idNo', (text) =>
      text.slice(6, 8) === '19' ? text.slice(0, 6) + text.slice(8, 17) : undefined,
    ),
    expected: same,
  },
  {
    name: 'an ID number as 1.1E+17',
    spoil: cell('idNo', (text) => `${text.slice(0, 1)}.${text.slice(1, 6)}E+17`),
    expected: asked('idNo'),
  },
  {
    name: 'an ID number rounded by a sheet',
    spoil: cell('idNo', (text) => {
      const rounded = `${text.slice(0, 15)}000`;
      return checkIdNumber(rounded) === 'OK' ? undefined : rounded;
    }),
    expected: asked('idNo'),
  },
  {
    name: 'an ID number as a number',
    isFor: (form) => form === 'xlsx' || form === 'xls',
    spoil: cell('idNo', (text) => (text.endsWith('X') ? undefined : Number(text))),
    expected: asked('idNo'),
  },
  { name: 'an ID number in full-width digits', spoil: cell('idNo', fullWidth), expected: same },
  {
    name: 'an ID number in groups',
    spoil: cell('idNo', (text) => `${text.slice(0, 6)} ${text.slice(6, 14)} ${text.slice(14)}`),
    expected: same,
  },
  {
    name: 'an ID number with a leading apostrophe',
    spoil: cell('idNo', (text) => `'${text}`),
    expected: same,
  },
  {
    name: 'an ID number of somebody of 30 February',
    spoil: cell('idNo', (text) => `${text.slice(0, 10)}0230${text.slice(14)}`),
    expected: asked('idNo'),
  },
  {
    name: 'a name with wide blanks',
    spoil: cell('name', (text) => ` ${Array.from(text).join('\u3000')} `),
    expected: same,
  },
  {
    name: 'a name with （预备）',
    spoil: cell('name', (text) => `${text}（预备）`),
    expected: { kind: 'other', field: 'category' },
  },
  { name: 'no name', spoil: cell('name', () => ''), expected: asked('name') },
  { name: 'a telephone for a name', spoil: cell('name', () => '13800001234'), expected: asked('name') },
  {
    name: 'a month 13',
    spoil: cell('joinDate', (text) => `${year(text)}-13-01`),
    expected: asked('joinDate'),
  },
  {
    name: 'a 30 February',
    spoil: cell('joinDate', (text) => `${year(text)}.2.30`),
    expected: asked('joinDate'),
  },
  { name: 'a day without a year', spoil: cell('joinDate', () => '7月1日'), expected: asked('joinDate') },
  {
    name: 'two digits of a year',
    spoil: cell('joinDate', (text) => `${text.slice(2, 4)}.${month(text)}`),
    expected: asked('joinDate'),
  },
  {
    name: 'October or January as a number',
    // A page of the web shows what was typed; nothing was lost there.
    isFor: (form) => form === 'xlsx' || form === 'xls' || form.startsWith('csv') || form === 'tabs',
    spoil: cell('joinDate', (text) => Number(`${year(text)}.1`)),
    expected: asked('joinDate'),
  },
  {
    name: 'two dates in one cell',
    spoil: cell('joinDate', (text) => `${text}，${Number(year(text)) + 1}.12.1`),
    expected: asked('joinDate'),
  },
  { name: 'a date in full-width digits', spoil: cell('joinDate', fullWidth), expected: same },
  {
    name: 'a date with 年月日',
    spoil: cell('joinDate', (text) => `${year(text)}年${month(text)}月${day(text)}日`),
    expected: same,
  },
  {
    name: 'a date of eight digits',
    spoil: cell('joinDate', (text) => text.replace(/\./g, '')),
    expected: same,
  },
  { name: 'a date with a note', spoil: cell('joinDate', (text) => `${text}入党`), expected: same },
  { name: 'a date with 、', spoil: cell('joinDate', (text) => text.replace(/\./g, '、')), expected: same },
  { name: 'a dash for a date', spoil: cell('fullMemberDate', () => '―'), expected: same },
  { name: 'no people', spoil: cell('ethnicity', () => ''), expected: same },
  {
    name: 'the short form of a people',
    spoil: cell('ethnicity', (text) => text.replace(/族$/, '')),
    expected: same,
  },
  { name: 'an unknown people', spoil: cell('ethnicity', () => '火星族'), expected: asked('ethnicity') },
  { name: 'an unknown 学历', spoil: cell('level', () => '星际大学堂'), expected: asked('fullTimeEdu.level') },
  { name: 'no 学历', spoil: cell('level', () => ''), expected: same },
  {
    name: 'a telephone in groups',
    spoil: cell('mobile', (text) => `${text.slice(0, 3)}-${text.slice(3, 7)} ${text.slice(7)}`),
    expected: same,
  },
  { name: 'no telephone', spoil: cell('mobile', () => ''), expected: same },
  {
    name: 'an error of the sheet',
    spoil: cell('joinDate', () => '#REF!'),
    expected: asked('joinDate'),
  },
  {
    name: 'the ID number of another row',
    spoil: (row, rows) => {
      const other = rows.slice(1).find((each) => each !== row);
      // Only a row below the one it repeats is asked about.
      if (!other || rows.indexOf(other) > rows.indexOf(row)) return false;
      row[at('idNo')] = other[at('idNo')] ?? '';
      return true;
    },
    expected: asked('idNo'),
  },
  {
    name: 'all cells one to the right',
    spoil: (row) => {
      row.unshift('');
      return true;
    },
    expected: asked('name'),
  },
];
