import type { Ref } from 'react';

/**
 * What every field of the kit takes. It fits react-hook-form's `field` of <Controller> as it is:
 * `<TextField {...field} label="姓名" error={fieldState.error?.message} />`.
 */
export interface FieldProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly name?: string | undefined;
  /** Receives the focusable element, so that an error summary can jump to it. */
  readonly ref?: Ref<HTMLInputElement> | undefined;
  /** Shown under the field; only where people really err. */
  readonly help?: string | undefined;
  /** What is wrong and what to do, shown under the field with a triangle instead of the help. */
  readonly error?: string | undefined;
  /** What is still wanted before sending for signature, shown beside the label with a triangle. */
  readonly hint?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  /** The label is spoken but not drawn (tables, toolbars). */
  readonly hideLabel?: boolean | undefined;
  readonly placeholder?: string | undefined;
}
