import { useState } from 'react';
import { Plus, X } from 'lucide-react';
import Button from '@mui/material/Button';
import { covers } from '../../../../shared/domain/dates';
import type { Seat } from '../../../../shared/domain/reelection';
import { rosterOn, type RosterTables } from '../../../../shared/domain/roster';
import { postCodes, type PostCode, type Reelection } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { postWords } from '../../../../shared/words/domain';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { PersonPicker } from '../../../ui/field/PersonPicker';
import { SelectField } from '../../../ui/field/SelectField';
import { bodyOf } from '../posts/post-changes';
import { seatsOf, seatsProblem, type SeatDraft } from './case-changes';

interface TakeOfficeDialogProps {
  readonly row: Reelection;
  readonly electedOn: string;
  readonly tables: RosterTables;
  readonly onConfirm: (seats: Seat[]) => void;
  readonly onCancel: () => void;
}

const words = branchWords.reelections.takeOffice;
const options = postCodes
  .filter((code) => bodyOf(code) === 'committee')
  .map((code) => ({ value: code, label: postWords[code] }));

/** Who was elected to what: the offices of the old committee to begin with, their holders to be chosen anew. */
export function TakeOfficeDialog({ row, electedOn, tables, onConfirm, onCancel }: TakeOfficeDialogProps) {
  const [seats, setSeats] = useState<readonly SeatDraft[]>(() => firstSeats(row, electedOn, tables));
  const problem = seatsProblem(seats, row.kind);
  const people = rosterOn(tables, electedOn).map(({ member, person }) => ({
    id: member.id,
    name: person.name,
  }));
  const change = (id: string, patch: Partial<SeatDraft>): void => {
    setSeats((before) => before.map((seat) => (seat.id === id ? { ...seat, ...patch } : seat)));
  };
  return (
    <ConfirmDialog
      open
      isWide
      title={words.title[row.kind]}
      confirmLabel={words.confirm(seatsOf(seats).length)}
      cancelLabel={branchWords.posts.cancel}
      confirmDisabled={problem !== undefined}
      onConfirm={() => {
        onConfirm(seatsOf(seats));
      }}
      onCancel={onCancel}
    >
      <div style={{ display: 'grid', gap: 12, marginTop: 4 }}>
        <span>{words.intro[row.kind](electedOn)}</span>
        {seats.map((seat, index) => (
          <div
            key={seat.id}
            style={{ display: 'grid', gridTemplateColumns: '1fr 1fr 2.5rem', gap: 12, alignItems: 'end' }}
          >
            <SelectField
              label={words.seat(index + 1)}
              options={options}
              value={seat.post}
              onChange={(post) => {
                change(seat.id, { post: post as PostCode });
              }}
            />
            <PersonPicker
              label={words.member(index + 1)}
              people={people}
              value={seat.memberId}
              onChange={(memberId) => {
                change(seat.id, { memberId });
              }}
            />
            <Button
              variant="text"
              aria-label={words.remove(index + 1)}
              title={words.remove(index + 1)}
              sx={{ minWidth: 0, px: 1 }}
              onClick={() => {
                setSeats((before) => before.filter((other) => other.id !== seat.id));
              }}
            >
              <X aria-hidden />
            </Button>
          </div>
        ))}
        <div>
          <Button
            variant="outlined"
            size="small"
            startIcon={<Plus aria-hidden />}
            onClick={() => {
              setSeats((before) => [...before, { id: nextKey(before), post: '', memberId: '' }]);
            }}
          >
            {words.add}
          </Button>
        </div>
        {problem === undefined ? null : <span role="status">{problem}</span>}
      </div>
    </ConfirmDialog>
  );
}

/** Of a new term the offices there were; of a by-election one line. */
function firstSeats(row: Reelection, electedOn: string, tables: RosterTables): SeatDraft[] {
  if (row.kind === 'byElection') return [{ id: '1', post: '', memberId: '' }];
  const held = tables.posts.filter((post) => post.body === 'committee' && covers(post, electedOn));
  const codes = [...new Set(held.map(({ post }) => post))].sort(
    (a, b) => postCodes.indexOf(a) - postCodes.indexOf(b),
  );
  const offices: PostCode[] = codes.length === 0 ? ['secretary'] : codes;
  return offices.map((post, index) => ({ id: String(index + 1), post, memberId: '' }));
}

function nextKey(seats: readonly SeatDraft[]): string {
  return String(Math.max(0, ...seats.map(({ id }) => Number(id))) + 1);
}
