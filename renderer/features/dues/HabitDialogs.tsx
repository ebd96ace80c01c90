import { useState } from 'react';
import { parseCalendarDate, type CalendarDate } from '../../../shared/domain/dates';
import type { DuesSetting } from '../../../shared/domain/dues';
import { duesWords } from '../../../shared/words/dues';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { CheckField } from '../../ui/field/CheckField';
import { DateField } from '../../ui/field/DateField';
import { SelectField } from '../../ui/field/SelectField';

interface PostingDialogProps {
  readonly year: number;
  readonly today: CalendarDate;
  readonly onCancel: () => void;
  readonly onSave: (on: CalendarDate) => void;
}

/** 公示: the day on which the list of a year was posted. */
export function PostingDialog({ year, today, onCancel, onSave }: PostingDialogProps) {
  const words = duesWords.posting;
  const [on, setOn] = useState<string>(today);
  const isDay = parseCalendarDate(on) === on;
  const isFuture = isDay && on > today;
  return (
    <ConfirmDialog
      open
      title={words.title(year)}
      confirmLabel={words.save}
      cancelLabel={words.cancel}
      confirmDisabled={!isDay || isFuture}
      onCancel={onCancel}
      onConfirm={() => {
        onSave(on);
      }}
    >
      <div style={{ display: 'grid', gap: 14, marginTop: 12 }}>
        <span>{words.text}</span>
        <DateField
          label={words.on}
          required
          value={on}
          max={today}
          error={
            isFuture ? duesWords.problems.dayInFuture : isDay ? undefined : duesWords.problems.dayMissing
          }
          onChange={setOn}
        />
      </div>
    </ConfirmDialog>
  );
}

interface HabitsDialogProps {
  readonly setting: DuesSetting;
  readonly onCancel: () => void;
  readonly onSave: (setting: DuesSetting) => void;
}

/** Rounding and what the posted list shows: the superior's habits (domain §2.10, `[UNSURE]`). */
export function HabitsDialog({ setting, onCancel, onSave }: HabitsDialogProps) {
  const words = duesWords.habitsDialog;
  const [draft, setDraft] = useState(setting);
  return (
    <ConfirmDialog
      open
      title={words.title}
      confirmLabel={words.save}
      cancelLabel={words.cancel}
      onCancel={onCancel}
      onConfirm={() => {
        onSave(draft);
      }}
    >
      <div style={{ display: 'grid', gap: 14, marginTop: 12 }}>
        <SelectField
          label={words.rounding}
          help={words.roundingHelp}
          options={[
            { value: 'fen', label: words.fen },
            { value: 'jiao', label: words.jiao },
          ]}
          emptyLabel={null}
          value={draft.rounding}
          onChange={(value) => {
            setDraft({ ...draft, rounding: value === 'jiao' ? 'jiao' : 'fen' });
          }}
        />
        <CheckField
          label={words.showsAmounts}
          help={words.showsAmountsHelp}
          value={draft.showsAmounts}
          onChange={(showsAmounts) => {
            setDraft({ ...draft, showsAmounts });
          }}
        />
      </div>
    </ConfirmDialog>
  );
}
