import { useState } from 'react';
import type { NewCase } from '../../../../shared/domain/admission-ops';
import type { Person } from '../../../../shared/schema/member';
import { admissionWords } from '../../../../shared/words/admission-screen';
import { genderWords, identityWords } from '../../../../shared/words/domain';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { DateField } from '../../../ui/field/DateField';
import { PersonPicker } from '../../../ui/field/PersonPicker';
import { RadioField } from '../../../ui/field/RadioField';
import { TextField } from '../../../ui/field/TextField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import type { Admission } from '../use-admission';
import { blankCase, checkNewCase, formOfPerson, newCaseOf, type NewCaseForm } from './new-case-form';
import { Pairs } from './Pairs';

interface NewCaseDialogProps {
  readonly admission: Admission;
  readonly onConfirm: (typed: NewCase, known: Person | undefined) => void;
  readonly onCancel: () => void;
}

const words = admissionWords.open;
const genders = (['male', 'female'] as const).map((value) => ({ value, label: genderWords[value] }));

/** A person who handed in an application; somebody known here already can be picked. No ID number yet. */
export function NewCaseDialog({ admission, onConfirm, onCancel }: NewCaseDialogProps) {
  const { roster, cases, today } = admission;
  const [form, setForm] = useState<NewCaseForm>(blankCase);
  const [left, setLeft] = useState<ReadonlySet<keyof NewCaseForm>>(new Set());
  const members = new Set(
    roster.members.filter(({ deletedAt }) => deletedAt === undefined).map(({ personId }) => personId),
  );
  const busy = new Set(cases.filter(({ row }) => row.endedOn === undefined).map(({ person }) => person.id));
  const known = roster.persons.filter(
    ({ id, erasedAt }) => !members.has(id) && !busy.has(id) && erasedAt === undefined,
  );
  const errors = checkNewCase(form, { today, busy });
  const text = (name: keyof NewCaseForm) => ({
    label: words[name as keyof typeof words] as string,
    value: form[name],
    onChange: (value: string) => {
      setForm((before) => ({ ...before, [name]: value }));
    },
    onBlur: () => {
      setLeft((before) => new Set([...before, name]));
    },
    error: left.has(name) ? errors[name] : undefined,
  });
  return (
    <ConfirmDialog
      open
      isWide
      title={words.title}
      confirmLabel={words.confirm}
      cancelLabel={words.cancel}
      confirmDisabled={Object.keys(errors).length > 0}
      onConfirm={() => {
        onConfirm(
          newCaseOf(form),
          known.find(({ id }) => id === form.knownId),
        );
      }}
      onCancel={onCancel}
    >
      <EnterToNext>
        <div style={{ display: 'grid', gap: 12, marginTop: 12 }}>
          {known.length > 0 ? (
            <PersonPicker
              label={words.known}
              help={words.knownHelp}
              people={known.map((person) => ({
                id: person.id,
                name: person.name,
                note: person.jobTitle ?? identityWords[person.identity],
              }))}
              value={form.knownId}
              onChange={(id) => {
                const person = known.find((one) => one.id === id);
                setForm((before) => (person ? formOfPerson(person, before) : { ...before, knownId: '' }));
              }}
            />
          ) : null}
          <Pairs>
            <TextField {...text('name')} required limit={40} disabled={form.knownId !== ''} />
            <RadioField {...text('gender')} required inline options={genders} />
            <DateField {...text('birthDate')} required />
            <DateField {...text('appliedOn')} required />
            <TextField {...text('workUnit')} limit={60} />
            <TextField {...text('jobTitle')} limit={40} />
          </Pairs>
          <span style={{ fontSize: '.875rem' }}>{words.idLater}</span>
        </div>
      </EnterToNext>
    </ConfirmDialog>
  );
}
