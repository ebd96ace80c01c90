/** What 发展党员 asks for: steps due or overdue, the end of a probation. Pure. */
import { probationOf, type AdmissionCase } from '../../../shared/domain/admission';
import { admissionTasks, type AdmissionTask } from '../../../shared/domain/admission-reminders';
import type { CalendarDate } from '../../../shared/domain/dates';
import type { AdmissionRules } from '../../../shared/rules/admission';
import { dueWords, stepTitle } from '../../../shared/words/admission-screen';
import { dashboardWords } from '../../../shared/words/dashboard';
import type { Task } from './tasks';

export interface AdmissionFacts {
  cases: readonly AdmissionCase[];
  rules: AdmissionRules;
}

const words = dashboardWords.task;

/** One task for each person, the most pressing step of those due; what is overdue is not silent. */
export function admissionTaskLines(facts: AdmissionFacts | undefined, today: CalendarDate): Task[] {
  if (!facts) return [];
  const seen = new Set<string>();
  return admissionTasks(facts.cases, facts.rules, today)
    .filter(({ one }) => !seen.has(one.row.id) && seen.add(one.row.id))
    .map(taskOf);
}

function taskOf({ one, next }: AdmissionTask): Task {
  const { daysLeft = 0, dueBy } = next;
  return {
    id: `admission-${one.row.id}`,
    kind: next.state === 'overdue' ? 'missing' : 'due',
    title: words.admission(one.person.name, stepTitle(next.no)),
    text: dueWords(next),
    ...(dueBy === undefined ? {} : { by: dueBy }),
    ...(daysLeft >= 0 ? { left: words.daysLeft(daysLeft) } : {}),
    action: words.openCase,
    route: `/admission/${one.row.id}`,
  };
}

/** End of probation by person, where a running case knows it (an extension moves it). */
export function probationEnds(
  facts: AdmissionFacts | undefined,
): ReadonlyMap<string, { end: CalendarDate; route: string }> {
  const ends = new Map<string, { end: CalendarDate; route: string }>();
  if (!facts) return ends;
  for (const one of facts.cases) {
    const probation = one.row.endedOn === undefined ? probationOf(one.steps, facts.rules) : undefined;
    if (probation) ends.set(one.person.id, { end: probation.end, route: `/admission/${one.row.id}` });
  }
  return ends;
}
