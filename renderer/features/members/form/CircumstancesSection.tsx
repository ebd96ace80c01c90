import { memo } from 'react';
import { useWatch } from 'react-hook-form';
import {
  circumstanceFields,
  circumstanceInForce,
  formCircumstances,
  isOldTick,
  type FormCircumstance,
} from '../../../../shared/domain/member-circumstances';
import type { StoredFile } from '../../../../shared/domain/member-file';
import { circumstanceWords } from '../../../../shared/words/domain';
import { memberFormWords as words } from '../../../../shared/words/members';
import { FormSection, WholeRow } from '../../../ui/field/FormSection';
import { useMemberForm } from './form-context';
import { FileCheck, FileDay, FileText } from './fields';

interface CircumstancesSectionProps {
  readonly stored: StoredFile | undefined;
  readonly today: string;
}

/** 流动、失联、免到: since when. What has its days already is told, and changed in the file. */
export const CircumstancesSection = memo(function CircumstancesSection({
  stored,
  today,
}: CircumstancesSectionProps) {
  return (
    <FormSection title={words.sections.circumstances} note={words.circumstancesNote}>
      {formCircumstances.map((kind) => (
        <CircumstanceFields key={kind} kind={kind} stored={stored} today={today} />
      ))}
    </FormSection>
  );
});

function CircumstanceFields({ kind, stored, today }: CircumstancesSectionProps & { kind: FormCircumstance }) {
  const { control } = useMemberForm();
  const { on, from } = circumstanceFields[kind];
  const isOn = useWatch({ control, name: on });
  const row = stored && circumstanceInForce(kind, stored, today);
  if (row) return <WholeRow>{words.inForce(circumstanceWords[kind], row.from)}</WholeRow>;
  const isOld = stored !== undefined && isOldTick(kind, stored);
  return (
    <>
      <WholeRow>
        <FileCheck name={on} />
      </WholeRow>
      {isOn ? (
        <FileDay name={from} required={!isOld} {...(isOld ? { help: words.oldTickHelp } : {})} />
      ) : null}
      {isOn && kind === 'attendanceExempt' ? (
        <FileText name="exemptBasis" required help={words.exemptHelp} />
      ) : null}
    </>
  );
}
