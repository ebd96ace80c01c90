import { useState } from 'react';
import { checkDeparture, type Departure, type DepartureKind } from '../../../../shared/domain/member-changes';
import type { StoredFile } from '../../../../shared/domain/member-file';
import { leftHows, type LeftHow } from '../../../../shared/schema/member';
import { leftHowWords, postWords } from '../../../../shared/words/domain';
import { departureWords as words } from '../../../../shared/words/members';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { DateField } from '../../../ui/field/DateField';
import { SelectField } from '../../../ui/field/SelectField';
import { TextField } from '../../../ui/field/TextField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';

interface DepartureDialogProps {
  readonly kind: DepartureKind;
  readonly file: StoredFile;
  readonly today: string;
  readonly onConfirm: (departure: Departure) => void;
  readonly onCancel: () => void;
}

/** 转出, 出党, 去世: from which day, where to; says which posts end with it. */
export function DepartureDialog({ kind, file, today, onConfirm, onCancel }: DepartureDialogProps) {
  const [on, setOn] = useState(today);
  const [toOrg, setToOrg] = useState('');
  const [letterNo, setLetterNo] = useState('');
  const [leftHow, setLeftHow] = useState<LeftHow | undefined>();
  const [isOrgTouched, setOrgTouched] = useState(false);
  const departure: Departure = { kind, on, toOrg, letterNo, leftHow };
  const problems = checkDeparture(departure, file, today);
  const name = file.person.name;
  const posts = file.posts.filter((post) => post.to === undefined).map((post) => postWords[post.post]);
  const problemText = (code: keyof typeof words.problems | undefined) =>
    code ? words.problems[code] : undefined;
  return (
    <ConfirmDialog
      open
      title={words.title(kind, name)}
      confirmLabel={words.confirm(kind, name)}
      cancelLabel={words.cancel}
      confirmDisabled={Object.keys(problems).length > 0}
      onCancel={onCancel}
      onConfirm={() => {
        onConfirm(departure);
      }}
    >
      <EnterToNext>
        <div style={{ display: 'grid', gap: 12, marginTop: 12 }}>
          <DateField
            label={words.on}
            help={kind === 'transferOut' ? words.onReceiptHelp : words.onHelp}
            value={on}
            onChange={setOn}
            error={problemText(problems.on)}
            required
          />
          {kind === 'transferOut' ? (
            <TextField
              label={words.toOrg}
              value={toOrg}
              onChange={setToOrg}
              onBlur={() => {
                setOrgTouched(true);
              }}
              error={isOrgTouched ? problemText(problems.toOrg) : undefined}
              limit={60}
              required
            />
          ) : null}
          {kind === 'left' ? (
            <SelectField
              label={words.leftHow}
              value={leftHow ?? ''}
              options={leftHows.map((code) => ({ value: code, label: leftHowWords[code] }))}
              onChange={(code) => {
                setLeftHow(leftHows.find((one) => one === code));
              }}
              required
            />
          ) : null}
          {kind === 'deceased' ? null : (
            <TextField
              label={kind === 'transferOut' ? words.letterNo : words.docNo}
              value={letterNo}
              onChange={setLetterNo}
              limit={40}
            />
          )}
          {posts.length === 0 ? null : <span>{words.ends(posts)}</span>}
        </div>
      </EnterToNext>
    </ConfirmDialog>
  );
}
