import { useState } from 'react';
import { checkPioneer, type PioneerDraft, type PioneerLine } from '../../../shared/domain/pioneer';
import { PLEDGE_MAX_CHARS } from '../../../shared/schema/member-life';
import { pioneerWords as words } from '../../../shared/words/pioneer';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { DateField } from '../../ui/field/DateField';
import { TextAreaField } from '../../ui/field/TextAreaField';
import { TextField } from '../../ui/field/TextField';

interface PioneerDialogProps {
  readonly line: PioneerLine;
  readonly today: string;
  readonly onCancel: () => void;
  readonly onSave: (draft: PioneerDraft) => void;
}

/** Post, pledge and since when; what is wrong is said beside the field. */
export function PioneerDialog({ line, today, onCancel, onSave }: PioneerDialogProps) {
  const { post, entry } = line;
  const [draft, setDraft] = useState<PioneerDraft>({
    title: post?.title ?? '',
    pledge: post?.pledge ?? '',
    from: post?.from ?? today,
  });
  const [isTouched, setTouched] = useState(false);
  const problems = checkPioneer(draft, today);
  const said = (key: keyof PioneerDraft): string | undefined => {
    const problem = problems[key];
    const isMissing = problem === 'titleMissing' || problem === 'pledgeMissing';
    return problem === undefined || (isMissing && !isTouched) ? undefined : words.problems[problem];
  };
  const change = (patch: Partial<PioneerDraft>): void => {
    setDraft({ ...draft, ...patch });
  };
  return (
    <ConfirmDialog
      open
      title={words.dialog.title(entry.person.name)}
      confirmLabel={words.dialog.save}
      cancelLabel={words.dialog.cancel}
      confirmDisabled={Object.keys(problems).length > 0}
      onCancel={onCancel}
      onConfirm={() => {
        onSave(draft);
      }}
    >
      <div
        style={{ display: 'grid', gap: 16, marginTop: 12 }}
        onBlur={() => {
          setTouched(true);
        }}
      >
        <TextField
          label={words.dialog.postTitle}
          required
          placeholder={words.dialog.postExample}
          value={draft.title}
          error={said('title')}
          onChange={(title) => {
            change({ title });
          }}
        />
        <TextAreaField
          label={words.dialog.pledge}
          required
          help={words.dialog.pledgeHelp}
          value={draft.pledge}
          limit={PLEDGE_MAX_CHARS}
          error={said('pledge')}
          onChange={(pledge) => {
            change({ pledge });
          }}
        />
        <DateField
          label={words.dialog.from}
          required
          value={draft.from}
          max={today}
          error={said('from')}
          onChange={(from) => {
            change({ from });
          }}
        />
      </div>
    </ConfirmDialog>
  );
}
