import { useState } from 'react';
import { bulletinCounts, type TextChoices } from '../../../shared/rules/branch-texts';
import { branchTextWords } from '../../../shared/words/branch-texts';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { CheckField } from '../../ui/field/CheckField';
import { SelectField } from '../../ui/field/SelectField';

const words = branchTextWords.settings;

interface TextChoicesDialogProps {
  readonly choices: TextChoices;
  readonly onCancel: () => void;
  readonly onSave: (choices: TextChoices) => void;
}

/** 报送要求: what superiors ask for differs from place to place. */
export function TextChoicesDialog({ choices, onCancel, onSave }: TextChoicesDialogProps) {
  const [value, setValue] = useState(choices);
  return (
    <ConfirmDialog
      open
      title={words.title}
      confirmLabel={words.save}
      cancelLabel={words.cancel}
      onCancel={onCancel}
      onConfirm={() => {
        onSave(value);
      }}
    >
      <div style={{ display: 'grid', gap: 16, marginTop: 12 }}>
        <CheckField
          label={words.secretaryReport}
          help={words.secretaryReportHelp}
          value={value.secretaryReport}
          onChange={(secretaryReport) => {
            setValue({ ...value, secretaryReport });
          }}
        />
        <CheckField
          label={words.officialsReport}
          help={words.officialsReportHelp}
          value={value.officialsReport}
          onChange={(officialsReport) => {
            setValue({ ...value, officialsReport });
          }}
        />
        <SelectField
          label={words.bulletins}
          help={words.bulletinsHelp}
          emptyLabel={null}
          options={bulletinCounts.map((count) => ({ value: String(count), label: words.counts[count] }))}
          value={String(value.bulletins)}
          onChange={(typed) => {
            const bulletins = bulletinCounts.find((count) => String(count) === typed) ?? value.bulletins;
            setValue({ ...value, bulletins });
          }}
        />
      </div>
    </ConfirmDialog>
  );
}
