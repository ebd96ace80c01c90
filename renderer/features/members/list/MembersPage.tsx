import { useMemo, useState } from 'react';
import { dayOfInstant } from '../../../../shared/domain/dates';
import { storedFileOf } from '../../../../shared/domain/member-file';
import { departureWords, memberListWords as words, recycleWords } from '../../../../shared/words/members';
import { useNavigate } from 'react-router';
import { useData, useRecords, useSharedRoster } from '../../../data/data-context';
import { MenuButton } from '../../../ui/action/MenuButton';
import type { MenuAction } from '../../../ui/action/menu-action';
import { useMemberActions, type MemberActions } from '../actions/use-member-actions';
import { MemberPanel } from '../panel/MemberPanel';
import { memberRow, outsideRow, type MemberRow } from './member-rows';
import { OutsideList } from './OutsideList';
import { RosterList } from './RosterList';
import { useListParams } from './use-list-params';
import { rosterOn, type RosterEntry, type RosterTables } from '../../../../shared/domain/roster';

/** 党员: the roster as of any day, search and filters, the chosen member's file beside it. */
export function MembersPage() {
  const { now } = useData();
  const navigate = useNavigate();
  const today = dayOfInstant(now());
  const tables = useSharedRoster();
  const [params, change] = useListParams();
  // Only an open file shows meetings; the list does without the records of all years.
  const records = useRecords(params.id !== '');
  const actions = useMemberActions(tables);
  const [selected, setSelected] = useState<readonly string[]>(params.id === '' ? [] : [params.id]);
  const day = params.date === '' ? today : params.date;

  const select = (keys: readonly string[]): void => {
    setSelected(keys);
    const [only] = keys;
    // Marking several for copying leaves the open file as it is.
    if (only !== undefined && keys.length === 1) change({ id: only });
  };
  const list = { tables, params, change, actions, selected, onSelect: select, today };
  const roster = useMemo(() => tables && rosterOn(tables, day), [tables, day]);
  const open = useMemo(
    () => (tables && roster ? openMember(tables, roster, params.id, day) : undefined),
    [tables, roster, params.id, day],
  );
  return (
    <>
      {params.view === 'roster' ? (
        <RosterList {...list} roster={roster} day={day} panel={panelOf()} />
      ) : (
        <OutsideList {...list} view={params.view} panel={panelOf()} />
      )}
      {actions.dialog}
    </>
  );

  function trail(id: string): MenuAction {
    const route = `/changes?table=members&row=${id}`;
    return { id: 'changes', label: words.changes, isSeparated: true, onRun: () => void navigate(route) };
  }

  function panelOf() {
    if (!open || !tables) return undefined;
    return (
      <MemberPanel
        key={open.file.member.id}
        row={open.row}
        file={open.file}
        groups={tables.partyGroups}
        records={records}
        today={today}
        more={
          <MenuButton
            label={words.handle}
            size="small"
            actions={[...handlingActions(open.row, actions), trail(open.file.member.id)]}
          />
        }
        onOpen={() => void navigate(`/members/${open.file.member.id}`)}
        onEdit={() => void navigate(`/members/${open.file.member.id}/edit`)}
        onClose={() => {
          setSelected([]);
          change({ id: '' });
        }}
      />
    );
  }
}

function openMember(tables: RosterTables, roster: readonly RosterEntry[], id: string, day: string) {
  const file = storedFileOf(tables, id);
  if (!file) return undefined;
  const entry = roster.find((one) => one.member.id === id);
  const row = entry ? memberRow(entry, day) : outsideRow(tables, id, day);
  return row && { file, row };
}

/** What can be done with one member, by where they stand. */
function handlingActions(row: MemberRow, actions: MemberActions): MenuAction[] {
  const id = row.id;
  const bound = (run: (memberId: string) => void) => (): void => {
    run(id);
  };
  if (row.entry.member.deletedAt) {
    return [{ id: 'restore', label: words.restore, onRun: bound(actions.restore) }];
  }
  if (row.left) {
    const canReturn = row.left.how === 'transferOut';
    return canReturn
      ? [{ id: 'return', label: departureWords.returnMenu, onRun: bound(actions.comeBack) }]
      : [];
  }
  return [
    ...(['transferOut', 'left', 'deceased'] as const).map((kind) => ({
      id: kind,
      label: departureWords.menu[kind],
      onRun: () => {
        actions.depart(kind, id);
      },
    })),
    { id: 'recycle', label: recycleWords.menu, isSeparated: true, onRun: bound(actions.recycle) },
  ];
}
