import Button from '@mui/material/Button';
import { isStopped, probationOf, type AdmissionCase } from '../../../../shared/domain/admission';
import { canBeConverted, canBecomeMember } from '../../../../shared/domain/admission-ops';
import { conversionReminder } from '../../../../shared/domain/admission-reminders';
import { admissionCaseWords as words, dueWords } from '../../../../shared/words/admission-screen';
import { Notice } from '../../../ui/feedback/Notice';
import type { Admission } from '../use-admission';
import { FileGaps } from './FileGaps';
import type { CaseActions } from './use-case-actions';

/** What the program proposes and nobody else can do: roster, conversion; and what stands still. */
export function CaseNotices({
  one,
  admission,
  actions,
}: {
  readonly one: AdmissionCase;
  readonly admission: Admission;
  readonly actions: CaseActions;
}) {
  const { rules, roster, today } = admission;
  const probation = probationOf(one.steps, rules);
  const isRunning = one.row.endedOn === undefined;
  const reminder = conversionReminder(one, rules, today);
  const { name } = one.person;
  return (
    <div style={{ display: 'grid', gap: 8, marginBottom: 8 }}>
      {isRunning && isStopped(one.steps) ? (
        <Notice tone="warn" title={words.stoppedTitle} announce={false}>
          {words.stoppedText}
        </Notice>
      ) : null}
      {isRunning && probation && canBecomeMember(one, roster.members) ? (
        <Notice
          tone="info"
          announce={false}
          actions={
            <Button variant="text" size="small" onClick={() => void actions.makeMember()}>
              {words.makeMember}
            </Button>
          }
        >
          {words.memberOffer(name, probation.start)}
        </Notice>
      ) : null}
      {probation && canBeConverted(one, roster.members) ? (
        <Notice
          tone="info"
          announce={false}
          actions={
            <Button variant="text" size="small" onClick={() => void actions.convert()}>
              {words.convert}
            </Button>
          }
        >
          {words.convertOffer(name, probation.end)}
        </Notice>
      ) : null}
      <FileGaps one={one} admission={admission} actions={actions} />
      {reminder ? (
        <Notice tone={reminder.level === 'overdue' ? 'error' : 'warn'} announce={false}>
          {dueWords({ no: 23, state: 'due', dueBy: reminder.end, daysLeft: reminder.daysLeft })}
          {reminder.isExtended ? words.probationExtended : ''}
        </Notice>
      ) : null}
    </div>
  );
}
