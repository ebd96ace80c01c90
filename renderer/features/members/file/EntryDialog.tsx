import { useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { CalendarDate } from '../../../../shared/domain/dates';
import { entryWords as words } from '../../../../shared/words/member-life';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { DateField } from '../../../ui/field/DateField';
import { PartialDateField } from '../../../ui/field/PartialDateField';
import { PersonPicker } from '../../../ui/field/PersonPicker';
import type { PersonOption } from '../../../ui/field/person-search';
import { RadioField } from '../../../ui/field/RadioField';
import { SelectField } from '../../../ui/field/SelectField';
import { TextAreaField } from '../../../ui/field/TextAreaField';
import { TextField } from '../../../ui/field/TextField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import {
  entryProblems,
  shownFields,
  tidyEntry,
  type Entry,
  type EntryField,
  type EntryValues,
} from './entry';

interface EntryDialogProps {
  readonly entry: Entry;
  readonly people: readonly PersonOption[];
  readonly today: CalendarDate;
  readonly onWrite: (values: EntryValues) => void;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
}

const Fields = styled('div')({
  display: 'grid',
  gap: 12,
  alignItems: 'start',
  marginTop: 12,
  '&[data-wide]': { gridTemplateColumns: 'repeat(auto-fit, minmax(16rem, 1fr))' },
  '& > [data-row]': { gridColumn: '1 / -1' },
});

/** One entry with a date: from when, what, on what it rests. Problems speak once a field was left or 登记 was pressed. */
export function EntryDialog({ entry, people, today, onWrite, onRemove, onCancel }: EntryDialogProps) {
  const [values, setValues] = useState<EntryValues>(entry.initial);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isAsked, setAsked] = useState(false);
  const problems = entryProblems(entry, values, today);
  // Two columns keep a longer form clear of the sentence at the foot of the window.
  const isWide = entry.fields.length > 4;
  const confirm = (): void => {
    setAsked(true);
    if (Object.keys(problems).length === 0) onWrite(tidyEntry(entry, values));
  };
  return (
    <ConfirmDialog
      open
      title={entry.title}
      confirmLabel={entry.confirm}
      cancelLabel={entry.cancel ?? words.cancel}
      isWide={isWide}
      onCancel={onCancel}
      onConfirm={confirm}
    >
      {entry.intro === undefined ? null : <p style={{ margin: '4px 0 0' }}>{entry.intro}</p>}
      <EnterToNext>
        <Fields data-wide={isWide || undefined}>
          {shownFields(entry, values).map((field) => (
            <div key={field.name} data-row={field.kind === 'area' || undefined}>
              <EntryInput
                field={field}
                people={people}
                value={values[field.name] ?? ''}
                error={isAsked || left.has(field.name) ? problems[field.name] || undefined : undefined}
                onChange={(value) => {
                  setValues((before) => ({ ...before, [field.name]: value }));
                }}
                onBlur={() => {
                  setLeft((before) => new Set([...before, field.name]));
                }}
              />
            </div>
          ))}
          {entry.remove === undefined ? null : (
            <div data-row>
              <Button variant="text" size="small" onClick={onRemove}>
                {words.remove}
              </Button>
            </div>
          )}
        </Fields>
      </EnterToNext>
    </ConfirmDialog>
  );
}

interface EntryInputProps {
  readonly field: EntryField;
  readonly people: readonly PersonOption[];
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}

function EntryInput({ field, people, value, error, onChange, onBlur }: EntryInputProps) {
  const { label, required, help, limit, unit, options = [] } = field;
  const common = { label, required, help, value, error, onChange, onBlur };
  switch (field.kind) {
    case 'day':
    case 'laterDay':
      return <DateField {...common} />;
    case 'partialDay':
    case 'month':
      return <PartialDateField {...common} />;
    case 'area':
      return <TextAreaField {...common} limit={limit} rows={2} />;
    case 'choice':
      return <SelectField {...common} options={options} />;
    case 'radio':
      return <RadioField {...common} options={options} inline />;
    case 'person':
      return <PersonPicker {...common} people={people} />;
    default:
      return (
        <TextField
          {...common}
          limit={limit}
          unit={unit}
          inputMode={field.kind === 'number' ? 'numeric' : 'text'}
        />
      );
  }
}
