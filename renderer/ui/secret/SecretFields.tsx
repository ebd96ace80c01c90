import { secretWords as words } from '../../../shared/words/ui';
import { RadioField } from '../field/RadioField';
import { TextField } from '../field/TextField';
import { EnterToNext } from '../keyboard/EnterToNext';
import { PasswordField } from './PasswordField';
import type { SecretForm, SecretWay } from './use-secret-form';

/** Password or recovery code, and the field for it; Enter opens. Buttons and other failures are the page's. */
export function SecretFields({ form }: { readonly form: SecretForm }) {
  const { way } = form;
  const field = {
    label: words.ways[way],
    value: form.typed,
    onChange: form.type,
    error: form.fault,
    readOnly: form.isBusy,
    ref: form.field,
    autoFocus: true,
  };
  return (
    <EnterToNext onEnd={() => void form.open()}>
      <div style={{ display: 'grid', gap: '1rem', maxWidth: '36rem' }}>
        <RadioField
          inline
          label={words.way}
          value={way}
          disabled={form.isBusy}
          options={(['password', 'recoveryCode'] as const).map((value) => ({
            value,
            label: words.ways[value],
          }))}
          onChange={(chosen) => {
            form.choose(chosen as SecretWay);
          }}
        />
        {way === 'password' ? (
          <PasswordField key="password" {...field} />
        ) : (
          <TextField key="code" {...field} help={words.codeHelp} />
        )}
      </div>
    </EnterToNext>
  );
}
