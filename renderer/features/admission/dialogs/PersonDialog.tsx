import { useState } from 'react';
import type { AdmissionCase } from '../../../../shared/domain/admission';
import { mayHaveIdNumber } from '../../../../shared/domain/admission-ops';
import { parsePartialDate } from '../../../../shared/domain/dates';
import {
  birthDateOf,
  checkIdNumber,
  genderOf,
  maskIdNumber,
  normaliseIdNumber,
} from '../../../../shared/domain/id-number';
import { eduLevels, type Person } from '../../../../shared/schema/member';
import { admissionPersonWords as words } from '../../../../shared/words/admission-screen';
import { genderWords } from '../../../../shared/words/domain';
import { useLook } from '../../../actions/use-look';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { MaskedField } from '../../../ui/field/MaskedField';
import { PartialDateField } from '../../../ui/field/PartialDateField';
import { RadioField } from '../../../ui/field/RadioField';
import { SelectField } from '../../../ui/field/SelectField';
import { TextField } from '../../../ui/field/TextField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import { Pairs } from './Pairs';

export interface PersonValues {
  gender: string;
  birthDate: string;
  idNo: string;
  level: string;
  workUnit: string;
  jobTitle: string;
  archiveLocation: string;
}

interface PersonDialogProps {
  readonly one: AdmissionCase;
  readonly onConfirm: (values: PersonValues) => void;
  readonly onCancel: () => void;
}

const ID_LENGTH = 18;
const genders = (['male', 'female'] as const).map((value) => ({ value, label: genderWords[value] }));

/** What the notice and the progress sheet say about the person; the ID number only from 发展对象 on. */
export function PersonDialog({ one, onConfirm, onCancel }: PersonDialogProps) {
  const { person, row } = one;
  const look = useLook(person.id);
  const [values, setValues] = useState<PersonValues>(() => valuesOf(person, row.archiveLocation));
  const set = (patch: Partial<PersonValues>): void => {
    setValues((before) => ({ ...before, ...patch }));
  };
  const field = (name: keyof PersonValues) => ({
    label: name === 'level' ? words.education : words[name],
    value: values[name],
    onChange: (value: string) => {
      set({ [name]: value });
    },
  });
  const stored = person.idNo ?? '';
  const idNo = normaliseIdNumber(values.idNo);
  const isIdWrong = idNo !== '' && idNo !== stored && checkIdNumber(idNo) !== 'OK';
  const isBirthWrong = values.birthDate !== '' && parsePartialDate(values.birthDate) !== values.birthDate;
  return (
    <ConfirmDialog
      open
      isWide
      title={words.title(person.name)}
      confirmLabel={words.confirm}
      cancelLabel={words.cancel}
      confirmDisabled={isIdWrong || isBirthWrong}
      onConfirm={() => {
        onConfirm({ ...values, idNo });
      }}
      onCancel={onCancel}
    >
      <EnterToNext>
        <div style={{ marginTop: 12 }}>
          <Pairs>
            <RadioField {...field('gender')} inline options={genders} />
            <PartialDateField {...field('birthDate')} />
            <SelectField
              {...field('level')}
              options={eduLevels.map((level) => ({ value: level, label: level }))}
            />
            <TextField {...field('workUnit')} limit={60} />
            <TextField {...field('jobTitle')} limit={40} />
            <TextField {...field('archiveLocation')} limit={60} help={words.archiveHelp} />
            {mayHaveIdNumber(one) ? (
              // The number with its 显示 needs more than a third of the dialog.
              <div style={{ gridColumn: '1 / -1', maxWidth: '24rem' }}>
                <MaskedField
                  {...field('idNo')}
                  masked={stored !== '' && values.idNo === stored ? maskIdNumber(stored) : ''}
                  onReveal={() => look('idNo', stored)}
                  help={words.idNoHelp}
                  remark={
                    idNo.length > 0 && idNo.length < ID_LENGTH
                      ? words.idNoLeft(ID_LENGTH - idNo.length)
                      : undefined
                  }
                  error={isIdWrong && idNo.length >= ID_LENGTH ? words.idNoWrong : undefined}
                  onBlur={() => {
                    if (checkIdNumber(idNo) !== 'OK') return;
                    if (values.birthDate === '') set({ birthDate: birthDateOf(idNo) });
                    if (values.gender === '') set({ gender: genderOf(idNo) });
                  }}
                />
              </div>
            ) : null}
          </Pairs>
        </div>
      </EnterToNext>
    </ConfirmDialog>
  );
}

function valuesOf(person: Person, archiveLocation: string | undefined): PersonValues {
  return {
    gender: person.gender ?? '',
    birthDate: person.birthDate ?? '',
    idNo: person.idNo ?? '',
    level: person.fullTimeEdu?.level ?? '',
    workUnit: person.workUnit ?? '',
    jobTitle: person.jobTitle ?? '',
    archiveLocation: archiveLocation ?? '',
  };
}
