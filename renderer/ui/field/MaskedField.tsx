import { useState } from 'react';
import { Eye } from 'lucide-react';
import { fieldWords } from '../../../shared/words/ui';
import { FieldFrame } from './FieldFrame';
import type { FieldProps } from './field-props';
import { BareInput, InputBox, InputButton, InputNote } from './InputBox';
import { TextField } from './TextField';

interface MaskedFieldProps extends FieldProps<string> {
  /** Covered form of the stored value; '' when nothing is stored, then the field is simply typed in. */
  readonly masked: string;
  /** Asks for the stored value in order to change it; the look is logged by the caller. */
  readonly onReveal: () => Promise<string | undefined>;
  /** Remark while typing, e.g. 还差4位. */
  readonly remark?: string | undefined;
  readonly limit?: number | undefined;
}

/**
 * A personal number in a form. A stored one stays covered until asked for (which is logged); `value` is only
 * meaningful once it was revealed or typed: until then `onChange` is never called, so saving keeps the old one.
 */
export function MaskedField({ masked, onReveal, remark, limit, ...field }: MaskedFieldProps) {
  const [isOpen, setOpen] = useState(masked === '');
  const [isJustOpened, setJustOpened] = useState(false);
  if (isOpen) {
    const autoFocus = isJustOpened || (field.autoFocus ?? false);
    return (
      // Marked, so that a copy of the number can be taken off the clipboard again.
      <div data-covered style={{ display: 'contents' }}>
        <TextField {...field} autoFocus={autoFocus} unit={remark} limit={limit} />
      </div>
    );
  }
  const { label, help, error, hint, required, hideLabel, ref, disabled } = field;
  return (
    <FieldFrame {...{ label, help, error, hint, required, hideLabel }}>
      {(wiring) => (
        <InputBox>
          <BareInput {...wiring} ref={ref} value={masked} readOnly onBlur={field.onBlur} />
          <InputNote>{fieldWords.show}</InputNote>
          <InputButton
            type="button"
            disabled={disabled}
            aria-label={`${fieldWords.show}：${label}`}
            onClick={() => {
              void onReveal().then((whole) => {
                if (whole === undefined) return;
                field.onChange(whole);
                setJustOpened(true);
                setOpen(true);
              });
            }}
          >
            <Eye aria-hidden />
          </InputButton>
        </InputBox>
      )}
    </FieldFrame>
  );
}
