import { useState } from 'react';
import { stageOf, type AdmissionCase } from '../../../../shared/domain/admission';
import { memberOfPerson, type CaseEnd } from '../../../../shared/domain/admission-ops';
import { parseCalendarDate, type CalendarDate } from '../../../../shared/domain/dates';
import { admissionOutcomes, type AdmissionOutcome } from '../../../../shared/schema/admission';
import { admissionOutcomeWords } from '../../../../shared/words/admission';
import { admissionEndWords as words } from '../../../../shared/words/admission-screen';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { CheckField } from '../../../ui/field/CheckField';
import { DateField } from '../../../ui/field/DateField';
import { RadioField } from '../../../ui/field/RadioField';
import { TextField } from '../../../ui/field/TextField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import type { Admission } from '../use-admission';

interface EndDialogProps {
  readonly one: AdmissionCase;
  readonly admission: Admission;
  readonly onConfirm: (end: CaseEnd, endsMembership: boolean) => void;
  readonly onCancel: () => void;
}

/** 撤回, 不再发展, 取消预备党员资格, 调离, or simply done. */
export function EndDialog({ one, admission, onConfirm, onCancel }: EndDialogProps) {
  const { today, roster } = admission;
  const [outcome, setOutcome] = useState('');
  const [endedOn, setEndedOn] = useState<CalendarDate>(today);
  const [docNo, setDocNo] = useState('');
  const [note, setNote] = useState('');
  const [endsMembership, setEndsMembership] = useState(true);
  const fits = admissionOutcomes.filter((code) => isPossible(code, one));
  const chosen = fits.find((code) => code === outcome);
  const lastDay = one.steps.reduce((last, { doneOn }) => (doneOn > last ? doneOn : last), '');
  const member = memberOfPerson(one.person.id, roster.members);
  const asksMembership = chosen === 'probationCancelled' && member !== undefined;
  const wrongDay = dayProblem(endedOn, lastDay, today);
  return (
    <ConfirmDialog
      open
      title={words.title(one.person.name)}
      confirmLabel={words.confirm}
      cancelLabel={words.cancel}
      confirmDisabled={chosen === undefined || wrongDay !== undefined}
      onConfirm={() => {
        if (chosen) onConfirm({ outcome: chosen, endedOn, docNo, note }, asksMembership && endsMembership);
      }}
      onCancel={onCancel}
    >
      <EnterToNext>
        <div style={{ display: 'grid', gap: 12, marginTop: 12 }}>
          <RadioField
            label={words.outcome}
            required
            value={outcome}
            options={fits.map((code) => ({ value: code, label: admissionOutcomeWords[code] }))}
            onChange={setOutcome}
          />
          <DateField label={words.endedOn} required value={endedOn} onChange={setEndedOn} error={wrongDay} />
          <TextField label={words.docNo} limit={60} value={docNo} onChange={setDocNo} />
          <TextField label={words.note} limit={500} value={note} onChange={setNote} />
          {asksMembership ? (
            <CheckField label={words.endsMembership} value={endsMembership} onChange={setEndsMembership} />
          ) : null}
        </div>
      </EnterToNext>
    </ConfirmDialog>
  );
}

function isPossible(outcome: AdmissionOutcome, { steps }: AdmissionCase): boolean {
  const stage = stageOf(steps);
  if (outcome === 'converted') return stage === 'full';
  if (outcome === 'probationCancelled') return stage === 'probationary';
  if (outcome === 'withdrawn' || outcome === 'notAdmitted')
    return stage !== 'full' && stage !== 'probationary';
  return true;
}

function dayProblem(day: string, lastDay: string, today: CalendarDate): string | undefined {
  if (day === '' || parseCalendarDate(day) !== day) return words.dayMissing;
  if (day > today) return words.inFuture;
  return day < lastDay ? words.beforeSteps : undefined;
}
