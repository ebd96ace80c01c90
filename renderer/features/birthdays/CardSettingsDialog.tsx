import { useState } from 'react';
import {
  birthdayBases,
  MESSAGE_MAX_CHARS,
  type BirthdayBasis,
  type BirthdaySetting,
} from '../../../shared/domain/birthdays';
import { birthdayCardWords, birthdayWords as words } from '../../../shared/words/pioneer';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { RadioField } from '../../ui/field/RadioField';
import { TextAreaField } from '../../ui/field/TextAreaField';

interface CardSettingsDialogProps {
  readonly setting: BirthdaySetting;
  readonly onCancel: () => void;
  readonly onSave: (setting: BirthdaySetting) => void;
}

/** Which date counts, and what the branch writes on its cards. */
export function CardSettingsDialog({ setting, onCancel, onSave }: CardSettingsDialogProps) {
  const [basis, setBasis] = useState<BirthdayBasis>(setting.basis);
  const [message, setMessage] = useState(setting.message);
  return (
    <ConfirmDialog
      open
      title={words.settings}
      confirmLabel={words.save}
      cancelLabel={words.cancel}
      confirmDisabled={Array.from(message).length > MESSAGE_MAX_CHARS}
      onCancel={onCancel}
      onConfirm={() => {
        onSave({ basis, message: message.trim() });
      }}
    >
      <div style={{ display: 'grid', gap: 16, marginTop: 12 }}>
        <RadioField
          label={words.basis}
          value={basis}
          options={birthdayBases.map((value) => ({ value, label: words.bases[value] }))}
          onChange={(value) => {
            setBasis(value as BirthdayBasis);
          }}
        />
        <TextAreaField
          label={words.message}
          help={words.messageHelp}
          placeholder={birthdayCardWords.message}
          value={message}
          limit={MESSAGE_MAX_CHARS}
          onChange={setMessage}
        />
      </div>
    </ConfirmDialog>
  );
}
