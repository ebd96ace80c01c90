/** The kit's fields bound to the member form: a name is enough. */
import { memberTextLimits } from '../../../../shared/domain/member-checks';
import { CheckField } from '../../../ui/field/CheckField';
import { DateField } from '../../../ui/field/DateField';
import { PartialDateField } from '../../../ui/field/PartialDateField';
import { RadioField } from '../../../ui/field/RadioField';
import { SelectField, type SelectOption } from '../../../ui/field/SelectField';
import { TextAreaField } from '../../../ui/field/TextAreaField';
import { TextField } from '../../../ui/field/TextField';
import { useMemberField, useMemberFlag, type FlagField, type TextFieldName } from './form-context';

interface FieldOptions {
  readonly name: TextFieldName;
  readonly required?: boolean;
  readonly help?: string;
  readonly autoFocus?: boolean;
}

function limitOf(name: TextFieldName): number | undefined {
  return name in memberTextLimits ? memberTextLimits[name as keyof typeof memberTextLimits] : undefined;
}

export function FileText({ inputMode, ...options }: FieldOptions & { readonly inputMode?: 'text' | 'tel' }) {
  const { field, wiring } = useMemberField(options.name);
  return (
    <TextField {...field} {...wiring} {...options} limit={limitOf(options.name)} inputMode={inputMode} />
  );
}

export function FileTextArea(options: FieldOptions) {
  const { field, wiring } = useMemberField(options.name);
  return <TextAreaField {...field} {...wiring} {...options} limit={limitOf(options.name)} rows={2} />;
}

/** A date known to the year, month or day. */
export function FilePartialDate(options: FieldOptions) {
  const { field, wiring } = useMemberField(options.name);
  return <PartialDateField {...field} {...wiring} {...options} />;
}

/** A full day. */
export function FileDay(options: FieldOptions) {
  const { field, wiring } = useMemberField(options.name);
  return <DateField {...field} {...wiring} {...options} />;
}

export function FileSelect({
  options,
  emptyLabel,
  onPicked,
  ...rest
}: FieldOptions & {
  readonly options: readonly SelectOption[];
  readonly emptyLabel?: string | null;
  readonly onPicked?: (value: string) => void;
}) {
  const { field, wiring } = useMemberField(rest.name);
  return (
    <SelectField
      {...field}
      {...wiring}
      {...rest}
      options={options}
      emptyLabel={emptyLabel}
      onChange={(value) => {
        field.onChange(value);
        onPicked?.(value);
      }}
    />
  );
}

export function FileRadio({
  options,
  ...rest
}: FieldOptions & { readonly options: readonly { value: string; label: string }[] }) {
  const { field, wiring } = useMemberField(rest.name);
  return (
    <RadioField
      {...field}
      {...wiring}
      {...rest}
      options={options}
      error={wiring.error ?? wiring.hint}
      inline
    />
  );
}

export function FileCheck({ name }: { readonly name: FlagField }) {
  const { field, label } = useMemberFlag(name);
  return <CheckField {...field} label={label} />;
}
