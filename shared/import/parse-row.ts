/** One row -> values as stored and problems, with the checks that need more than one cell. */
import { addYears, comparePartialDates, partialDateRange } from '../domain/dates';
import { birthDateOf, genderOf } from '../domain/id-number';
import { genderWords, memberCategoryWords } from '../words/domain';
import { importFieldWords, problemWords } from '../words/import';
import type { DataRow } from './data-rows';
import type { RowDecision } from './decisions';
import { isImportField, type ImportField, type MemberValues } from './fields';
import type { ImportColumn } from './header';
import { parseCell } from './parse-cell';
import { cleanText } from './plain-text';
import type { Finding, ImportProblem, ParsedCell } from './problem';
import { cellAt, textCell } from './sheet-table';

export interface RowContext {
  date1904: boolean;
  today: string;
}

export interface ParsedRow {
  values: MemberValues;
  problems: ImportProblem[];
}

/** Makes the full problem out of a parser's finding. */
export function problemOf(field: ImportField, raw: string, finding: Finding): ImportProblem {
  const { code, severity, detail = '', candidates } = finding;
  const message = problemWords[code](importFieldWords[field], raw, detail);
  return { field, code, message, raw, severity, ...(candidates ? { candidates } : {}) };
}

interface ReadCell {
  field: ImportField;
  raw: string;
  result: ParsedCell;
}

export function parseRow(
  row: DataRow,
  columns: readonly ImportColumn[],
  decision: RowDecision,
  context: RowContext,
): ParsedRow {
  const read = readCells(row, columns, decision, context);
  const values: MemberValues = {};
  for (const { field, result } of read) if (result.value !== undefined) values[field] = result.value;
  const problems = read.flatMap(({ field, raw, result }) =>
    result.findings.map((finding) => problemOf(field, raw, finding)),
  );
  problems.push(...takeRemarks(values, read, decision));
  if (values.name === undefined && !problems.some((problem) => problem.field === 'name')) {
    problems.push(problemOf('name', '', { code: 'nameMissing', severity: 'error' }));
  }
  const checked = letIdDecide(values, problems, read);
  return { values, problems: [...checked, ...checkDates(values, read)] };
}

function readCells(
  row: DataRow,
  columns: readonly ImportColumn[],
  decision: RowDecision,
  context: RowContext,
): ReadCell[] {
  const read: ReadCell[] = [];
  for (const { index, field, header } of columns) {
    if (!field) continue;
    const cell = cellAt(row.cells, index);
    const chosen = decision.cells?.[field];
    if (chosen?.kind === 'blank') continue;
    const source = chosen ? textCell(chosen.value) : cell;
    read.push({ field, raw: source.text, result: parseCell(field, source, { ...context, header }) });
  }
  // Values typed by hand for fields the file has no column for.
  for (const [field, chosen] of Object.entries(decision.cells ?? {})) {
    if (!isImportField(field) || chosen.kind !== 'value') continue;
    if (columns.some((column) => column.field === field)) continue;
    const result = parseCell(field, textCell(chosen.value), { ...context, header: '' });
    read.push({ field, raw: chosen.value, result });
  }
  return read;
}

/** 张三(预备) and the like fill what has no value of its own; a contradiction about the category is asked. */
function takeRemarks(
  values: MemberValues,
  read: readonly ReadCell[],
  decision: RowDecision,
): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const own = { ...values };
  for (const { result } of read) {
    for (const [field, value] of Object.entries(result.also ?? {})) {
      if (!isImportField(field)) continue;
      if (own[field] === undefined) {
        if (decision.cells?.[field]?.kind !== 'blank') values[field] ??= value;
      } else if (field === 'category' && own.category !== value && !decision.cells?.category) {
        const candidates = (['probationaryMember', 'fullMember'] as const).map((code) => ({
          value: code,
          label: memberCategoryWords[code],
        }));
        const raw = read.find((cell) => cell.field === 'category')?.raw ?? '';
        const detail = value === 'probationaryMember' ? '预备' : '正式';
        problems.push(
          problemOf('category', raw, { code: 'categoryDiffers', severity: 'ask', detail, candidates }),
        );
      }
    }
  }
  return problems;
}

/** ID beats column for birth date and gender, and both are shown (domain §6). */
function letIdDecide(
  values: MemberValues,
  problems: readonly ImportProblem[],
  read: readonly ReadCell[],
): ImportProblem[] {
  const { idNo } = values;
  if (!idNo) return [...problems];
  const birth = birthDateOf(idNo);
  const gender = genderOf(idNo);
  const rawOf = (field: ImportField): string =>
    cleanText(read.find((cell) => cell.field === field)?.raw ?? '');
  const kept = problems.filter((problem) => problem.field !== 'birthDate' && problem.field !== 'gender');
  const notRead = (field: ImportField): boolean =>
    problems.some((problem) => problem.field === field && problem.severity !== 'warn');
  if (notRead('birthDate') || (values.birthDate && comparePartialDates(values.birthDate, birth) !== 0)) {
    kept.push(
      problemOf('birthDate', rawOf('birthDate'), { code: 'idBeatsBirth', severity: 'warn', detail: birth }),
    );
  }
  if (notRead('gender') || (values.gender && values.gender !== gender)) {
    const detail = genderWords[gender];
    kept.push(problemOf('gender', rawOf('gender'), { code: 'idBeatsGender', severity: 'warn', detail }));
  }
  values.birthDate = birth;
  values.gender = gender;
  return kept;
}

const ADULT_YEARS = 18;

/** 党章 Art 1: members are at least 18. A rule on partial dates speaks only when it fails for every day. */
function checkDates(values: MemberValues, read: readonly ReadCell[]): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const { birthDate, joinDate, fullMemberDate, category } = values;
  const warn = (
    field: ImportField,
    code: 'joinedTooYoung' | 'datesOutOfOrder' | 'fullMemberDateUnexpected',
  ): void => {
    const raw = read.find((cell) => cell.field === field)?.raw ?? '';
    problems.push(problemOf(field, raw, { code, severity: 'warn' }));
  };
  if (birthDate && joinDate) {
    const adultOn = addYears(partialDateRange(birthDate).first, ADULT_YEARS);
    if (partialDateRange(joinDate).last < adultOn) warn('joinDate', 'joinedTooYoung');
  }
  if (joinDate && fullMemberDate && comparePartialDates(fullMemberDate, joinDate) < 0) {
    warn('fullMemberDate', 'datesOutOfOrder');
  }
  if (category === 'probationaryMember' && fullMemberDate) warn('fullMemberDate', 'fullMemberDateUnexpected');
  return problems;
}
