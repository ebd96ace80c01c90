import { useState } from 'react';
import type { AdmissionCase } from '../../../../shared/domain/admission';
import { fileDateProblem, type FileDateGap } from '../../../../shared/domain/admission-file-dates';
import { parseCalendarDate } from '../../../../shared/domain/dates';
import { admissionFileDateWords as words } from '../../../../shared/words/admission-screen';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { DateField } from '../../../ui/field/DateField';
import type { Admission } from '../use-admission';

/** A gap that a day settles. */
export type DatedGap = Extract<FileDateGap, { recorded: string }>;

interface FileDateDialogProps {
  readonly one: AdmissionCase;
  readonly gap: DatedGap;
  readonly admission: Admission;
  readonly onConfirm: (day: string) => void;
  readonly onCancel: () => void;
}

/** From when: the day of the case is proposed, and the file changes only by this button. */
export function FileDateDialog({ one, gap, admission, onConfirm, onCancel }: FileDateDialogProps) {
  const [day, setDay] = useState<string>(gap.recorded);
  const { roster, today } = admission;
  const isDay = parseCalendarDate(day) === day;
  const problem = isDay ? fileDateProblem(gap, day, one, roster, today) : 'dayMissing';
  return (
    <ConfirmDialog
      open
      title={words.titles[gap.kind](one.person.name)}
      confirmLabel={words.confirm}
      cancelLabel={words.cancel}
      confirmDisabled={problem !== undefined}
      onConfirm={() => {
        onConfirm(day);
      }}
      onCancel={onCancel}
    >
      <div style={{ display: 'grid', gap: 12, marginTop: 8 }}>
        <span>{words.texts[gap.kind]}</span>
        <DateField
          label={words.from}
          required
          value={day}
          onChange={setDay}
          help={words.help(gap.recorded)}
          error={problem && words[problem]}
        />
      </div>
    </ConfirmDialog>
  );
}
