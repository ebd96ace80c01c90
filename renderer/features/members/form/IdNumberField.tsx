import { maskIdNumber, normaliseIdNumber } from '../../../../shared/domain/id-number';
import { factsOfIdNumber } from '../../../../shared/domain/member-file';
import { memberFormWords as words } from '../../../../shared/words/members';
import { useLook } from '../../../actions/use-look';
import { MaskedField } from '../../../ui/field/MaskedField';
import { useMemberField, useMemberForm } from './form-context';

const LENGTH = 18;

/** 公民身份号码: covered when stored; a valid one fills in birth date and gender where they are still blank. */
export function IdNumberField({ stored, personId }: { readonly stored: string; readonly personId: string }) {
  const look = useLook(personId);
  const { setValue, getValues } = useMemberForm();
  const { field, wiring } = useMemberField('idNo');
  const length = normaliseIdNumber(field.value).length;
  const fillFromNumber = (): void => {
    const facts = factsOfIdNumber(field.value);
    if (!facts) return;
    if (getValues('birthDate') === '') setValue('birthDate', facts.birthDate, { shouldDirty: true });
    if (getValues('gender') === '') setValue('gender', facts.gender, { shouldDirty: true });
  };
  return (
    <MaskedField
      {...field}
      {...wiring}
      masked={stored !== '' && field.value === stored ? maskIdNumber(stored) : ''}
      onReveal={() => look('idNo', stored)}
      help={words.idNoHelp}
      remark={length > 0 && length < LENGTH ? words.idNoLeft(LENGTH - length) : undefined}
      onBlur={() => {
        fillFromNumber();
        field.onBlur();
      }}
    />
  );
}
