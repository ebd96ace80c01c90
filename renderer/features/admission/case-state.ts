/** How a case stands in one word with its glyph. Pure. */
import { isStopped, nextSteps, type AdmissionCase, type NextStep } from '../../../shared/domain/admission';
import { fileDateGaps } from '../../../shared/domain/admission-file-dates';
import { admissionFindings } from '../../../shared/domain/admission-findings';
import { missingPapers } from '../../../shared/domain/admission-papers';
import type { NextState } from '../../../shared/domain/admission';
import type { StateKind } from '../../ui/status/state-kind';
import type { Admission } from './use-admission';

export type CaseState = NextState | 'stopped' | 'complete' | 'ended';

export const stateKinds: Readonly<Record<CaseState, StateKind>> = {
  overdue: 'missing',
  due: 'due',
  open: 'notYet',
  waiting: 'notYet',
  stopped: 'excused',
  complete: 'done',
  ended: 'done',
};

export interface CaseLine {
  one: AdmissionCase;
  state: CaseState;
  next: NextStep | undefined;
  wrong: number;
  missing: number;
}

/** A case as the board and the list show it. */
export function caseLine(one: AdmissionCase, { rules, roster, workingDays, today }: Admission): CaseLine {
  const [next] = nextSteps(one, rules, today);
  const wrong = admissionFindings(one, { rules, roster, workingDays }).filter(
    ({ severity }) => severity !== 'info',
  );
  return {
    one,
    next,
    state: stateOfCase(one, next),
    wrong: wrong.length + fileDateGaps(one, rules, roster).length,
    missing: missingPapers(one, rules).length,
  };
}

function stateOfCase(one: AdmissionCase, next: NextStep | undefined): CaseState {
  if (one.row.endedOn !== undefined) return 'ended';
  if (isStopped(one.steps)) return 'stopped';
  return next?.state ?? 'complete';
}
