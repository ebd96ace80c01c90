import { useMemo, useState } from 'react';
import { Plus } from 'lucide-react';
import Button from '@mui/material/Button';
import { dayOfInstant, formatPartialDateZh } from '../../../shared/domain/dates';
import { groupRosterOn, type RosterTables } from '../../../shared/domain/roster';
import type { PartyGroup } from '../../../shared/schema/branch';
import { settingsWords } from '../../../shared/words/settings';
import { useBranch, useData, useRosterTables } from '../../data/data-context';
import { EmptyState } from '../../ui/feedback/EmptyState';
import type { TableColumn, TableCommand } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { createGroupOps, endGroupOps, renameGroupOps } from './group-changes';
import { GroupDialog, type GroupQuestion } from './GroupDialog';
import { ListTab } from './ListTab';
import { useSettingsWrite } from './use-settings-write';

const words = settingsWords.groups;
const rowKey = (group: PartyGroup): string => group.id;

/** 党小组 with their days; new, renamed, ended. */
export function GroupsTab() {
  const { now, newId } = useData();
  const branch = useBranch();
  const tables = useRosterTables();
  const write = useSettingsWrite();
  const today = dayOfInstant(now());
  const [asked, setAsked] = useState<GroupQuestion>();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const columns = useMemo(() => (tables ? groupColumns(tables, today) : []), [tables, today]);
  const commands = useMemo(
    (): readonly TableCommand<PartyGroup>[] => [
      {
        id: 'rename',
        label: words.rename,
        shortcut: 'F2',
        isSingle: true,
        onRun: ([group]) => {
          if (group) setAsked({ kind: 'rename', group });
        },
      },
      {
        id: 'end',
        label: words.end,
        isSingle: true,
        isEnabled: ([group]) => group?.to === undefined,
        onRun: ([group]) => {
          if (group) setAsked({ kind: 'end', group });
        },
      },
    ],
    [],
  );
  if (!tables) return null;
  const groups = [...tables.partyGroups].sort((a, b) => a.sortNo - b.sortNo);
  const chosen = groups.find((group) => group.id === selected[0]);

  const confirm = (name: string, day: string): void => {
    setAsked(undefined);
    if (!asked) return;
    if (asked.kind === 'create') {
      const ops = createGroupOps(name, day, groups, { id: newId(), branchId: branch.id });
      void write('groups.create', ops, words.created(name.trim()));
    } else if (asked.kind === 'rename') {
      void write('groups.rename', renameGroupOps(asked.group, name), words.renamed(name.trim()));
    } else {
      void write('groups.change', endGroupOps(asked.group, day, tables), words.ended(asked.group.name));
    }
  };
  return (
    <ListTab
      actions={
        <>
          <Button
            variant="contained"
            startIcon={<Plus aria-hidden />}
            onClick={() => {
              setAsked({ kind: 'create' });
            }}
          >
            {words.create}
          </Button>
          <Button
            variant="outlined"
            disabled={!chosen}
            onClick={() => {
              if (chosen) setAsked({ kind: 'rename', group: chosen });
            }}
          >
            {words.rename}
          </Button>
          <Button
            variant="outlined"
            disabled={chosen?.to !== undefined || !chosen}
            onClick={() => {
              if (chosen) setAsked({ kind: 'end', group: chosen });
            }}
          >
            {words.end}
          </Button>
        </>
      }
    >
      <DataTable
        label={words.table}
        rows={groups}
        rowKey={rowKey}
        columns={columns}
        commands={commands}
        selected={selected}
        onSelect={setSelected}
        isMuted={(group) => group.to !== undefined && group.to <= today}
        onOpen={(group) => {
          setAsked({ kind: 'rename', group });
        }}
        empty={<EmptyState title={words.empty} text={words.emptyText} />}
      />
      {asked ? (
        <GroupDialog
          question={asked}
          tables={tables}
          today={today}
          startedOn={branch.startedOn}
          onConfirm={confirm}
          onCancel={() => {
            setAsked(undefined);
          }}
        />
      ) : null}
    </ListTab>
  );
}

function groupColumns(tables: RosterTables, today: string): readonly TableColumn<PartyGroup>[] {
  const heads = words.columns;
  const countOf = (group: PartyGroup): number => groupRosterOn(tables, group.id, today).length;
  return [
    {
      id: 'name',
      header: heads.name,
      value: (group) => group.name,
      widthPx: 240,
      isFrozen: true,
      isStrong: true,
    },
    {
      id: 'members',
      header: heads.members,
      value: countOf,
      cell: (group) => words.membersOf(countOf(group)),
      widthPx: 100,
      align: 'end',
    },
    {
      id: 'from',
      header: heads.from,
      value: (group) => group.from,
      cell: (group) => formatPartialDateZh(group.from),
      widthPx: 180,
    },
    {
      id: 'to',
      header: heads.to,
      value: (group) => group.to,
      cell: (group) => (group.to ? formatPartialDateZh(group.to) : words.stillOn),
      widthPx: 180,
      grow: 1,
    },
  ];
}
