import { useState } from 'react';
import Button from '@mui/material/Button';
import type { ReelectionStep } from '../../../../shared/domain/reelection';
import type { PartyGroup, ReelectionStepCode } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { reelectionStepWords } from '../../../../shared/words/domain';
import { headingOfRecord } from '../../../../shared/words/record-heading';
import { useRecords } from '../../../data/data-context';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { DateField } from '../../../ui/field/DateField';
import { SelectField } from '../../../ui/field/SelectField';
import { TextAreaField } from '../../../ui/field/TextAreaField';
import { TextField } from '../../../ui/field/TextField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import { checkStep, stepDraft, stepLimits, stepOf } from './case-changes';

interface StepDialogProps {
  readonly code: ReelectionStepCode;
  readonly step: ReelectionStep | undefined;
  readonly groups: readonly PartyGroup[];
  readonly today: string;
  readonly onConfirm: (step: ReelectionStep) => void;
  readonly onClear: () => void;
  readonly onCancel: () => void;
}

const words = branchWords.reelections.steps;

/** When a step was done, by whom, under which number, and the minutes it stands in. */
export function StepDialog(props: StepDialogProps) {
  const { code, step, groups, today, onConfirm, onClear, onCancel } = props;
  const [draft, setDraft] = useState(() => stepDraft(step, today));
  const records = useRecords() ?? [];
  const errors = checkStep(draft, today);
  const field = (name: keyof typeof draft) => ({
    value: draft[name],
    onChange: (value: string) => {
      setDraft((before) => ({ ...before, [name]: value }));
    },
    error: errors[name],
  });
  const options = records
    .filter((record) =>
      record.sections.some(({ type }) => type === 'memberAssembly' || type === 'committeeMeeting'),
    )
    .map((record) => ({ value: record.id, label: headingOfRecord(record, groups) }))
    .reverse();
  return (
    <ConfirmDialog
      open
      title={reelectionStepWords[code]}
      confirmLabel={words.save}
      cancelLabel={branchWords.posts.cancel}
      confirmDisabled={Object.keys(errors).length > 0}
      onConfirm={() => {
        onConfirm(stepOf(code, draft));
      }}
      onCancel={onCancel}
    >
      <EnterToNext>
        <div style={{ display: 'grid', gap: 12, marginTop: 12 }}>
          <DateField label={words.doneOn} required {...field('doneOn')} />
          <TextField label={words.organ} limit={stepLimits.organ} {...field('organ')} />
          <TextField label={words.docNo} limit={stepLimits.docNo} {...field('docNo')} />
          <SelectField
            label={words.record}
            options={options}
            emptyLabel={words.noRecord}
            {...field('recordId')}
          />
          <TextAreaField label={words.note} rows={2} limit={stepLimits.note} {...field('note')} />
          {step === undefined ? null : (
            <div>
              <Button variant="text" size="small" onClick={onClear}>
                {words.clear}
              </Button>
            </div>
          )}
        </div>
      </EnterToNext>
    </ConfirmDialog>
  );
}
