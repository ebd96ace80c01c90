import { probationOf, type AdmissionCase } from '../../../../shared/domain/admission';
import { canBeConverted, canBecomeMember } from '../../../../shared/domain/admission-ops';
import { groupsOn } from '../../../../shared/domain/roster';
import type { DevelopmentStep } from '../../../../shared/schema/admission';
import { admissionStepDialogWords as words } from '../../../../shared/words/admission-screen';
import { CheckField } from '../../../ui/field/CheckField';
import { SelectField } from '../../../ui/field/SelectField';
import type { Admission } from '../use-admission';
import type { StepForm } from './step-form';

interface OfferFieldsProps {
  readonly no: number;
  readonly one: AdmissionCase;
  readonly admission: Admission;
  readonly step: DevelopmentStep | undefined;
  readonly form: StepForm;
  readonly set: (patch: Partial<StepForm>) => void;
}

/** What the step may bring with it, each only while its box is ticked: roster, conversion, group. */
export function OfferFields({ no, one, admission, step, form, set }: OfferFieldsProps) {
  const { roster, rules, today } = admission;
  // As if the step were recorded the way it is typed.
  const typed: AdmissionCase = {
    ...one,
    steps: [
      ...one.steps.filter(({ id }) => id !== step?.id),
      {
        ...one.row,
        caseId: one.row.id,
        no,
        doneOn: form.doneOn,
        rule: '2026',
        result: form.result,
      } as DevelopmentStep,
    ],
  };
  const probation = probationOf(typed.steps, rules);
  const groups = groupsOn(roster, today);
  return (
    <>
      {no >= 17 && probation && canBecomeMember(typed, roster.members) ? (
        <CheckField
          label={words.makesMember(probation.start)}
          value={form.makesMember}
          onChange={(makesMember) => {
            set({ makesMember });
          }}
        />
      ) : null}
      {no === 24 && probation && canBeConverted(typed, roster.members) ? (
        <CheckField
          label={words.converts(probation.end)}
          value={form.converts}
          onChange={(converts) => {
            set({ converts });
          }}
        />
      ) : null}
      {no === 19 && groups.length > 0 ? (
        <SelectField
          label={words.group}
          emptyLabel={words.noGroup}
          value={form.groupId}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(groupId) => {
            set({ groupId });
          }}
        />
      ) : null}
    </>
  );
}
