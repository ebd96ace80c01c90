import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { AdmissionCase } from '../../../../shared/domain/admission';
import type { StepValues } from '../../../../shared/domain/admission-ops';
import { ruleVersionOn, stepRuleOf } from '../../../../shared/rules/admission';
import type { DevelopmentStep } from '../../../../shared/schema/admission';
import { isRealDay } from '../../../../shared/schema/primitives';
import { admissionStepDialogWords as words, stepTitle } from '../../../../shared/words/admission-screen';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import type { Admission } from '../use-admission';
import { OfferFields } from './OfferFields';
import { RulePart } from './RulePart';
import { blankStep, checkStep, formToStep, stepToForm, type StepForm } from './step-form';
import { StepFields } from './StepFields';
import { StepFiles } from './StepFiles';

interface StepDialogProps {
  readonly one: AdmissionCase;
  readonly admission: Admission;
  readonly no: number;
  /** The row that is changed; undefined for a new one. */
  readonly step: DevelopmentStep | undefined;
  readonly onConfirm: (values: StepValues, form: StepForm) => void;
  readonly onRemove: (step: DevelopmentStep) => void;
  readonly onCancel: () => void;
}

const Halves = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 15rem',
  gap: 24,
  alignItems: 'start',
  marginTop: 12,
  '@media (max-width: 52rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** One step: when, by whom, with what result; the rule that holds on that day stands beside it. */
export function StepDialog(props: StepDialogProps) {
  const { one, admission, no, step, onConfirm, onRemove, onCancel } = props;
  const { rules, today } = admission;
  const [form, setForm] = useState<StepForm>(() =>
    step ? stepToForm(step, one) : blankStep(no, one, today),
  );
  const errors = checkStep(no, form, today);
  const set = (patch: Partial<StepForm>): void => {
    setForm((before) => ({ ...before, ...patch }));
  };
  // While the day is being typed the rule of today stands there.
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(form.doneOn) && isRealDay(form.doneOn);
  const version = ruleVersionOn(isDay ? form.doneOn : today, rules);
  const rule = stepRuleOf(rules, version, no);
  return (
    <ConfirmDialog
      open
      isWide
      title={words.title(one.person.name, stepTitle(no))}
      confirmLabel={step ? words.confirmChange : words.confirm}
      cancelLabel={step ? words.cancelChange : words.cancel}
      confirmDisabled={Object.keys(errors).length > 0}
      onConfirm={() => {
        onConfirm(formToStep(no, form), form);
      }}
      onCancel={onCancel}
    >
      <EnterToNext>
        <Halves>
          <div style={{ display: 'grid', gap: 14 }}>
            <StepFields {...{ no, rule, form, errors, set, admission }} personName={one.person.name} />
            <OfferFields {...{ no, one, admission, step, form, set }} />
            <StepFiles no={no} rule={rule} step={step} />
            {step ? (
              <div>
                <Button
                  variant="text"
                  size="small"
                  onClick={() => {
                    onRemove(step);
                  }}
                >
                  {words.remove}
                </Button>
              </div>
            ) : null}
          </div>
          <RulePart rule={rule} version={version} />
        </Halves>
      </EnterToNext>
    </ConfirmDialog>
  );
}
