import { useState } from 'react';
import type { RosterTables } from '../../../../shared/domain/roster';
import type { PartyGroup } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { DateField } from '../../../ui/field/DateField';
import { TextField } from '../../../ui/field/TextField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import { dayProblem } from '../day-check';
import { endGroupProblem, groupNameProblem } from './group-changes';

export type GroupQuestion = { kind: 'create' } | { kind: 'rename' | 'end'; group: PartyGroup };

interface GroupDialogProps {
  readonly question: GroupQuestion;
  readonly tables: RosterTables;
  readonly today: string;
  readonly startedOn: string;
  readonly onConfirm: (name: string, day: string) => void;
  readonly onCancel: () => void;
}

const words = branchWords.groups;

/** Name and day of a new group, the new name, or the day on which a group ends. */
export function GroupDialog({ question, tables, today, startedOn, onConfirm, onCancel }: GroupDialogProps) {
  const { kind } = question;
  const group = question.kind === 'create' ? undefined : question.group;
  const [name, setName] = useState(kind === 'rename' && group ? group.name : '');
  const [day, setDay] = useState(kind === 'create' ? startedOn : today);
  const [isLeft, setLeft] = useState(false);
  const nameProblem =
    kind === 'end' ? undefined : groupNameProblem(name, tables.partyGroups, group?.id, today);
  const wrongDay = ((): string | undefined => {
    if (kind === 'create') return dayProblem(day);
    return kind === 'end' && group ? endGroupProblem(group, day, today, tables) : undefined;
  })();
  const oldName = group?.name ?? '';
  const title = {
    create: words.createTitle,
    rename: words.renameTitle(oldName),
    end: words.endTitle(oldName),
  }[kind];
  const confirmLabel = {
    create: words.confirmCreate(name.trim()),
    rename: words.confirmRename,
    end: words.confirmEnd(oldName),
  }[kind];
  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={confirmLabel}
      cancelLabel={words.cancel}
      confirmDisabled={(nameProblem ?? wrongDay) !== undefined}
      onConfirm={() => {
        onConfirm(name, day);
      }}
      onCancel={onCancel}
    >
      <EnterToNext>
        <div style={{ display: 'grid', gap: 12, marginTop: 12 }}>
          {kind === 'end' ? (
            <span>{words.endNote}</span>
          ) : (
            <TextField
              label={words.name}
              required
              autoFocus
              value={name}
              onChange={setName}
              onBlur={() => {
                setLeft(true);
              }}
              error={isLeft ? nameProblem : undefined}
            />
          )}
          {kind === 'rename' ? null : (
            <DateField
              label={kind === 'create' ? words.from : words.endOn}
              required
              value={day}
              onChange={setDay}
              error={wrongDay}
            />
          )}
        </div>
      </EnterToNext>
    </ConfirmDialog>
  );
}
