import { useState } from 'react';
import { rosterOn, type RosterTables } from '../../../../shared/domain/roster';
import { exchangeDirections, type PostExchange } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { exchangeDirectionWords } from '../../../../shared/words/domain';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { DateField } from '../../../ui/field/DateField';
import { PersonPicker } from '../../../ui/field/PersonPicker';
import { RadioField } from '../../../ui/field/RadioField';
import { TextField } from '../../../ui/field/TextField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import { checkExchange, emptyExchange, exchangeLimits, type ExchangeDraft } from './exchange-changes';

interface ExchangeDialogProps {
  readonly tables: RosterTables;
  readonly today: string;
  readonly onConfirm: (draft: ExchangeDraft) => void;
  readonly onCancel: () => void;
}

const words = branchWords.exchanges;
const directions = exchangeDirections.map((value) => ({ value, label: exchangeDirectionWords[value] }));

/** Who went from which post to which, and since when. */
export function ExchangeDialog({ tables, today, onConfirm, onCancel }: ExchangeDialogProps) {
  const [draft, setDraft] = useState(() => emptyExchange(today));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set(['on', 'docNo', 'note']));
  const errors = checkExchange(draft, today);
  const people = rosterOn(tables, today).map(({ member, person }) => ({ id: member.id, name: person.name }));
  const field = (name: Exclude<keyof ExchangeDraft, 'direction'>) => ({
    value: draft[name],
    onChange: (value: string) => {
      setDraft((before) => ({ ...before, [name]: value }));
    },
    onBlur: () => {
      setLeft((before) => new Set([...before, name]));
    },
    error: left.has(name) ? errors[name] : undefined,
  });
  return (
    <ConfirmDialog
      open
      title={words.createTitle}
      confirmLabel={words.confirmCreate}
      cancelLabel={branchWords.posts.cancel}
      confirmDisabled={Object.keys(errors).length > 0}
      onConfirm={() => {
        onConfirm(draft);
      }}
      onCancel={onCancel}
    >
      <EnterToNext>
        <div style={{ display: 'grid', gap: 12, marginTop: 12 }}>
          <PersonPicker label={words.member} required people={people} {...field('memberId')} />
          <RadioField
            label={words.direction}
            options={directions}
            value={draft.direction}
            onChange={(direction) => {
              setDraft((before) => ({ ...before, direction: direction as PostExchange['direction'] }));
            }}
          />
          <TextField label={words.fromPost} required limit={exchangeLimits.fromPost} {...field('fromPost')} />
          <TextField label={words.toPost} required limit={exchangeLimits.toPost} {...field('toPost')} />
          <DateField label={words.on} required {...field('on')} />
          <TextField label={words.docNo} limit={exchangeLimits.docNo} {...field('docNo')} />
          <TextField label={words.noteLabel} limit={exchangeLimits.note} {...field('note')} />
        </div>
      </EnterToNext>
    </ConfirmDialog>
  );
}
