/** Reports and bulletins that are due or were not written. Pure; the rest stands on 总结与报告. */
import type { TextDuty } from '../../../shared/domain/branch-text-duties';
import { branchTextWords } from '../../../shared/words/branch-texts';
import { dashboardWords } from '../../../shared/words/dashboard';
import type { Task } from './tasks';

const words = branchTextWords.duty;

export function textTasks(duties: readonly TextDuty[]): Task[] {
  return duties.map((duty) => {
    const what = words.title(duty);
    const isOpen = duty.state === 'open';
    return {
      id: `text-${duty.kind}-${duty.first}-${duty.last}`,
      kind: isOpen ? 'due' : 'missing',
      title: isOpen ? words.openTitle(what) : words.missingTitle(what),
      text: duty.rule.wording,
      ...(isOpen ? { by: duty.until, left: dashboardWords.task.daysLeft(duty.daysLeft ?? 0) } : {}),
      action: duty.textId === undefined ? words.write : words.goOn,
      route: duty.textId === undefined ? `/texts?year=${String(duty.year)}` : `/texts/${duty.textId}`,
    };
  });
}
