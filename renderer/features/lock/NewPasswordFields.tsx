import { newPasswordWords as words } from '../../../shared/words/lock';
import { PasswordField } from '../../ui/secret/PasswordField';
import { StrengthLine } from './StrengthLine';
import type { NewPassword } from './use-new-password';

interface NewPasswordFieldsProps {
  readonly fields: NewPassword;
  /** 密码 for the first one, 新密码 for another. */
  readonly label?: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}

/** The new password, how strong it is, and once more. No default, no empty one. */
export function NewPasswordFields({
  fields,
  label = words.newPassword,
  autoFocus,
  disabled,
}: NewPasswordFieldsProps) {
  return (
    <div style={{ display: 'grid', gap: '.5rem' }}>
      <PasswordField
        label={label}
        value={fields.password}
        onChange={fields.setPassword}
        onBlur={() => {
          fields.leave('password');
        }}
        error={fields.errors.password}
        autoComplete="new-password"
        {...{ autoFocus, disabled }}
      />
      <StrengthLine opinion={fields.opinion} />
      <PasswordField
        label={words.repeat}
        value={fields.repeat}
        onChange={fields.setRepeat}
        onBlur={() => {
          fields.leave('repeat');
        }}
        error={fields.errors.repeat}
        autoComplete="new-password"
        disabled={disabled}
      />
    </div>
  );
}
