/**
 * A year's study plan out of a sheet: heads found by their words, each row judged, nothing written. An item is known
 * by its month and topic; blank cells never erase. Pure.
 */
import { createOp, updateOp, type Op } from '../schema/command';
import type { PlanItem, StudyForm, StudyPlan } from '../schema/study-plan';
import { planScopeWords, studyFormWords } from '../words/domain';
import { studyPlanImportWords as words } from '../words/study-plan-import';
import { cleanText, compact } from './plain-text';
import { cellAt, isBlank, type SheetTable } from './sheet-table';

export type PlanField =
  'month' | 'topic' | 'materials' | 'form' | 'speaker' | 'organiser' | 'scope' | 'plannedHours' | 'note';

/** Heads as they are written; the first of each is the one in our template. */
export const planHeads: Readonly<Record<PlanField, readonly string[]>> = {
  month: ['月份', '月', '时间', '学习时间', '学习月份', '计划时间'],
  topic: ['学习专题', '学习内容', '专题', '主题', '学习主题', '内容', '学习专题内容'],
  materials: ['学习材料', '材料', '学习资料', '学习书目'],
  form: ['学习形式', '形式', '学习方式', '方式'],
  speaker: ['领学人', '主讲人', '主讲', '领学'],
  organiser: ['组织者', '责任人', '组织人', '负责人'],
  scope: ['范围', '参加范围', '参加人员', '学习对象', '对象'],
  plannedHours: ['学时', '计划学时', '课时'],
  note: ['备注', '说明'],
};
export const planFields = Object.keys(planHeads) as PlanField[];

const fieldByHead = new Map(
  planFields.flatMap((field) => planHeads[field].map((head) => [compact(head), field] as const)),
);

/** As in the schema; a longer text is cut nowhere, it is refused. */
const LIMITS: Partial<Record<PlanField, number>> = {
  topic: 100,
  materials: 300,
  speaker: 40,
  organiser: 40,
  note: 100,
};
/** A title row, the unit, then the heads: further down no list begins. */
const SEARCH_ROWS = 20;
const MOST_HOURS = 200;

type PlanValues = Partial<
  Pick<
    PlanItem,
    'month' | 'topic' | 'materials' | 'form' | 'speaker' | 'organiser' | 'scope' | 'plannedHours' | 'note'
  >
>;

export interface PlanPreviewRow {
  /** 1-based, as the spreadsheet shows it. */
  rowNumber: number;
  state: 'new' | 'update' | 'unchanged' | 'error';
  values: PlanValues;
  /** Chinese sentences. */
  problems: string[];
  matchedItemId?: string;
  raw: string[];
}

/** undefined: no row names month and topic. @param items of the plan of that year, as stored */
export function previewStudyPlan(
  table: SheetTable,
  items: readonly PlanItem[],
): PlanPreviewRow[] | undefined {
  const head = table.rows.slice(0, SEARCH_ROWS).findIndex((_, row) => {
    const fields = columnsOf(table, row);
    return fields.has('month') && fields.has('topic');
  });
  if (head < 0) return undefined;
  const columns = columnsOf(table, head);
  const width = Math.max(...columns.values()) + 1;
  const seen = new Set<string>();
  let month: number | undefined;
  return table.rows.slice(head + 1).flatMap((cells, at): PlanPreviewRow[] => {
    const raw = Array.from({ length: width }, (_, index) => cleanText(cellAt(cells, index).text));
    const text = (field: PlanField): string => {
      const column = columns.get(field);
      return column === undefined ? '' : (raw[column] ?? '');
    };
    // A footer, a remark, a blank row: without a topic there is nothing to learn.
    if (cells.every(isBlank) || text('topic') === '') return [];
    const { values, problems } = readRow(text);
    // 月份 is often written once over its rows and not merged.
    if (text('month') === '' && month !== undefined) values.month = month;
    month = values.month;
    if (values.month === undefined) problems.unshift(words.problems.month(text('month')));
    const key = `${String(values.month)}/${values.topic ?? ''}`;
    if (seen.has(key)) problems.push(words.problems.twice);
    seen.add(key);
    const base = { rowNumber: head + at + 2, values, problems, raw };
    if (problems.length > 0) return [{ ...base, state: 'error' }];
    const known = items.find((item) => item.month === values.month && item.topic === values.topic);
    if (!known) return [{ ...base, state: 'new' }];
    const changes = Object.entries(values).some(
      ([field, value]) => known[field as keyof PlanValues] !== value,
    );
    return [{ ...base, state: changes ? 'update' : 'unchanged', matchedItemId: known.id }];
  });
}

function columnsOf(table: SheetTable, row: number): Map<PlanField, number> {
  const found = new Map<PlanField, number>();
  for (const [column, cell] of (table.rows[row] ?? []).entries()) {
    const field = fieldByHead.get(compact(cell.text));
    if (field && !found.has(field)) found.set(field, column);
  }
  return found;
}

function readRow(text: (field: PlanField) => string): { values: PlanValues; problems: string[] } {
  const problems: string[] = [];
  const values: PlanValues = {};
  const month = monthOf(text('month'));
  if (month !== undefined) values.month = month;
  for (const field of ['topic', 'materials', 'speaker', 'organiser', 'note'] as const) {
    const typed = text(field);
    const limit = LIMITS[field] ?? 0;
    if (Array.from(typed).length > limit) problems.push(words.problems.tooLong(words.fields[field], limit));
    else if (typed !== '') values[field] = typed;
  }
  const form = text('form');
  const formCode = codeOf(studyFormWords, form) as StudyForm | undefined;
  if (formCode) values.form = formCode;
  else if (form !== '') problems.push(words.problems.form(form));
  const scope = text('scope');
  const scopeCode = codeOf(planScopeWords, scope) as PlanItem['scope'] | undefined;
  if (scopeCode) values.scope = scopeCode;
  else if (scope !== '') problems.push(words.problems.scope(scope));
  const typedHours = text('plannedHours').replace(/(个)?(学时|课时|小时)$/, '');
  const hours = Number(typedHours);
  const isHalves = Number.isInteger(hours * 2) && hours >= 0 && hours <= MOST_HOURS;
  if (typedHours !== '' && isHalves) values.plannedHours = hours;
  else if (typedHours !== '') problems.push(words.problems.hours(text('plannedHours')));
  return { values, problems };
}

/** 3, 3月, 03月, 三月, 2026年3月, 2026-03 */
export function monthOf(typed: string): number | undefined {
  const text = compact(typed).replace(/份$/, '');
  const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
  const spoken = numerals.indexOf(text.replace(/月$/, ''));
  if (spoken >= 0) return spoken + 1;
  const found = /^(?:\d{4}[年./-])?(\d{1,2})月?$/.exec(text);
  const month = Number(found?.[1]);
  return month >= 1 && month <= 12 ? month : undefined;
}

function codeOf(labels: Readonly<Record<string, string>>, typed: string): string | undefined {
  const wanted = compact(typed);
  return Object.keys(labels).find((code) => compact(labels[code] ?? '') === wanted);
}

export interface PlanImportContext {
  branchId: string;
  plan: StudyPlan | null;
  /** Of the plan when there is none yet. */
  newPlan: Pick<StudyPlan, 'planYear' | 'title'>;
  items: readonly PlanItem[];
  at: string;
  newId: () => string;
  run: { commandId: string; fileName: string; fileSha512: string };
}

/** Ops of `studyPlans.import`; empty when nothing is to be written. Rows in error are left out. */
export function planStudyPlanImport(rows: readonly PlanPreviewRow[], context: PlanImportContext): Op[] {
  const { branchId, plan, newPlan, items, at, newId, run } = context;
  const wanted = rows.filter(({ state }) => state === 'new' || state === 'update');
  if (wanted.length === 0) return [];
  const planId = plan?.id ?? newId();
  const ops: Op[] = plan
    ? []
    : [createOp('studyPlans', { ...newPlan, id: planId, branchId, level: 'year', createdAt: at })];
  const sortNos = new Map<number, number>();
  for (const item of items) sortNos.set(item.month, Math.max(item.sortNo, sortNos.get(item.month) ?? 0));
  for (const { values, matchedItemId } of wanted) {
    const known = items.find(({ id }) => id === matchedItemId);
    if (known) {
      ops.push(updateOp('planItems', known, values));
      continue;
    }
    const month = values.month ?? 1;
    const sortNo = (sortNos.get(month) ?? 0) + 1;
    sortNos.set(month, sortNo);
    // What the sheet does not say is what most items are.
    const usual = { form: 'branchCollective', scope: 'all', plannedHours: 0 } as const;
    ops.push(
      createOp('planItems', {
        ...{ ...usual, ...values, month, topic: values.topic ?? '' },
        ...{ id: newId(), branchId, planId, sortNo },
      }),
    );
  }
  const count = (state: PlanPreviewRow['state']): number => rows.filter((row) => row.state === state).length;
  ops.push(
    createOp('importRuns', {
      ...{ id: newId(), branchId, kind: 'studyPlan', at, ...run, headerFingerprint: 'studyPlan/1' },
      totals: { rows: rows.length, new: count('new'), update: count('update'), error: count('error') },
      rawRows: rows.map(({ raw }) => raw),
    }),
  );
  return ops;
}
