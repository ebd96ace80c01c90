import { admissionStages, currentStepOf, passedStep, stageOf } from '../../../../shared/domain/admission';
import { formatDateZh } from '../../../../shared/domain/dates';
import { admissionOutcomeWords } from '../../../../shared/words/admission';
import {
  admissionStageWords,
  admissionWords as words,
  dueWords,
  stepTitle,
} from '../../../../shared/words/admission-screen';
import { StatusWord } from '../../../ui/status/StatusWord';
import type { TableColumn } from '../../../ui/table/column';
import { stateKinds, type CaseLine } from '../case-state';

const heads = words.columns;
const dayOf = (line: CaseLine, no: number): string | undefined => passedStep(line.one.steps, no)?.doneOn;
const dayCell = (line: CaseLine, no: number): string => {
  const day = dayOf(line, no);
  return day === undefined ? '' : formatDateZh(day);
};

export const caseColumns: readonly TableColumn<CaseLine>[] = [
  {
    id: 'name',
    header: heads.name,
    value: ({ one }) => one.person.name,
    widthPx: 168,
    isFrozen: true,
    isStrong: true,
    canHide: false,
  },
  {
    id: 'stage',
    header: heads.stage,
    value: ({ one }) => admissionStageWords[stageOf(one.steps)],
    compare: (a, b) =>
      admissionStages.indexOf(stageOf(a.one.steps)) - admissionStages.indexOf(stageOf(b.one.steps)),
    widthPx: 120,
  },
  {
    id: 'state',
    header: heads.state,
    value: ({ state }) => words.states[state],
    cell: ({ state }) => <StatusWord kind={stateKinds[state]} label={words.states[state]} />,
    widthPx: 104,
  },
  {
    id: 'next',
    header: heads.next,
    value: ({ next, one }) =>
      next ? stepTitle(next.no) : one.row.outcome && admissionOutcomeWords[one.row.outcome],
    compare: (a, b) => (a.next?.no ?? 99) - (b.next?.no ?? 99),
    widthPx: 168,
    grow: 1,
  },
  {
    id: 'due',
    header: heads.due,
    value: ({ next }) => next && dueWords(next),
    compare: (a, b) => (a.next?.daysLeft ?? 9999) - (b.next?.daysLeft ?? 9999),
    // 2026年11月6日预备期满，还有45天
    widthPx: 288,
    grow: 1,
  },
  {
    id: 'current',
    header: heads.current,
    value: ({ one }) => {
      const current = currentStepOf(one.steps);
      return current && stepTitle(current.no);
    },
    widthPx: 192,
    isHiddenAtFirst: true,
  },
  {
    id: 'applied',
    header: heads.applied,
    value: (line) => dayOf(line, 1),
    cell: (line) => dayCell(line, 1),
    widthPx: 136,
  },
  {
    id: 'activist',
    header: heads.activist,
    value: (line) => dayOf(line, 3),
    cell: (line) => dayCell(line, 3),
    widthPx: 136,
  },
  {
    id: 'joined',
    header: heads.joined,
    value: (line) => dayOf(line, 15),
    cell: (line) => dayCell(line, 15),
    widthPx: 136,
    isHiddenAtFirst: true,
  },
];
