import { memberTextLimits } from '../../../../shared/domain/member-checks';
import type { Person } from '../../../../shared/schema/member';
import { useLook } from '../../../actions/use-look';
import { MaskedField } from '../../../ui/field/MaskedField';
import { useMemberField } from './form-context';

interface CoveredFieldProps {
  readonly name: 'mobile' | 'phone' | 'emergencyContact';
  /** As stored; undefined for a new file. */
  readonly person: Person | undefined;
  readonly cover: (text: string) => string;
}

/** A telephone in the form: a stored one is covered until asked for, and the look is registered. */
export function CoveredField({ name, person, cover }: CoveredFieldProps) {
  const look = useLook(person?.id ?? '');
  const { field, wiring } = useMemberField(name);
  const stored = person?.[name] ?? '';
  return (
    <MaskedField
      {...field}
      {...wiring}
      masked={stored !== '' && field.value === stored ? cover(stored) : ''}
      onReveal={() => look(name, stored)}
      limit={memberTextLimits[name]}
    />
  );
}
