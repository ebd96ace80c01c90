import { useState } from 'react';
import { templateOf, TEMPLATE_NAME_MAX, withTemplate } from '../../../../shared/domain/meeting-habits';
import type { RecordContent } from '../../../../shared/schema/meeting';
import { recordTypeWords } from '../../../../shared/words/domain';
import { meetingHabitWords } from '../../../../shared/words/meeting-habits';
import { useData } from '../../../data/data-context';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { TextField } from '../../../ui/field/TextField';
import { useHabits } from './use-habits';

const words = meetingHabitWords.template;

interface SaveTemplateDialogProps {
  readonly content: RecordContent;
  readonly heading: string;
  readonly onClose: () => void;
}

/** Asks for a name and keeps what of this meeting is prepared beforehand. */
export function SaveTemplateDialog({ content, heading, onClose }: SaveTemplateDialogProps) {
  const { newId } = useData();
  const habits = useHabits();
  const [name, setName] = useState<string>(recordTypeWords[content.primaryType]);
  const tidy = name.trim();
  return (
    <ConfirmDialog
      open
      title={words.title(heading)}
      confirmLabel={words.confirm}
      cancelLabel={words.cancel}
      confirmDisabled={tidy === '' || Array.from(tidy).length > TEMPLATE_NAME_MAX || !habits}
      onCancel={onClose}
      onConfirm={() => {
        if (!habits) return;
        const template = templateOf(content, newId(), tidy);
        void habits
          .saveTemplates(withTemplate(habits.templates, template), words.saved(tidy))
          .then((isWritten) => {
            if (isWritten) onClose();
          });
      }}
    >
      <div style={{ display: 'grid', gap: 12, marginTop: 8 }}>
        <span>{words.intro}</span>
        <TextField
          label={words.name}
          value={name}
          limit={TEMPLATE_NAME_MAX}
          help={words.nameHelp}
          error={tidy === '' ? words.nameMissing : undefined}
          onChange={setName}
        />
      </div>
    </ConfirmDialog>
  );
}
