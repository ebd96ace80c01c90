/** The year's plan as it leaves as a workbook: the columns of the printed plan, months and 学时 as numbers. Pure. */
import { describeList, type ListColumnOf, type ListSheet } from '../../../shared/paper/list-sheet';
import type { PlanItem } from '../../../shared/schema/study-plan';
import { listFileWords } from '../../../shared/words/list-files';
import { planWords } from '../../../shared/words/paper';
import {
  planRow,
  sortedItems,
  studyPlanSheet,
  type PlanRow,
  type StudyPlanInput,
} from '../../paper/study-plan/study-plan-sheet';

const words = listFileWords.studyPlan;
const heads = planWords.columns;

interface Line {
  readonly item: PlanItem;
  readonly row: PlanRow;
}

/** Widths together 137 characters of 7 px: 264 mm, inside the 277 mm of A4 landscape. */
const columns: readonly ListColumnOf<Line>[] = [
  { header: heads.month, kind: 'number', width: 7, value: ({ item }) => item.month },
  { header: heads.topic, kind: 'text', width: 32, value: ({ row }) => row.topic },
  { header: heads.materials, kind: 'text', width: 36, value: ({ row }) => row.materials.join('；') },
  { header: heads.form, kind: 'text', width: 16, value: ({ row }) => row.form },
  // Printed on two lines; the import knows the head on one.
  { header: heads.speaker.replace('\n', ''), kind: 'text', width: 14, value: ({ row }) => row.speaker },
  { header: heads.scope, kind: 'text', width: 11, value: ({ row }) => row.scope },
  { header: heads.hours, kind: 'number', decimals: 1, width: 7, value: ({ item }) => item.plannedHours },
  { header: heads.note, kind: 'text', width: 14, value: ({ row }) => row.note },
];

export function planListSheet(input: StudyPlanInput): ListSheet {
  const { title, totals } = studyPlanSheet(input);
  const lines = sortedItems(input.items).map((item) => ({ item, row: planRow(item) }));
  const subtitle = words.subtitle(input.branch.fullName, totals);
  return describeList({ sheetTitle: words.sheet, title, subtitle }, columns, lines);
}
