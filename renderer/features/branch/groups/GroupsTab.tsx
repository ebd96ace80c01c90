import { useMemo, useState } from 'react';
import Button from '@mui/material/Button';
import { covers, dayOfInstant, formatPartialDateZh } from '../../../../shared/domain/dates';
import { groupRosterOn, type RosterTables } from '../../../../shared/domain/roster';
import type { PartyGroup } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData } from '../../../data/data-context';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import type { TableColumn, TableCommand } from '../../../ui/table/column';
import { DataTable } from '../../../ui/table/DataTable';
import { ListButtons } from '../ListButtons';
import { nameOfMember } from '../member-name';
import { PostTable } from '../posts/PostTable';
import { usePostSteps } from '../posts/use-post-steps';
import { Section } from '../Section';
import { createGroupOps, endGroupOps, renameGroupOps } from './group-changes';
import { GroupDialog, type GroupQuestion } from './GroupDialog';

interface GroupsTabProps {
  readonly tables: RosterTables;
  readonly day: string;
}

const words = branchWords.groups;
const postLabels = branchWords.posts;
const rowKey = (group: PartyGroup): string => group.id;

/** 党小组 with leaders and people on one day; new, renamed, ended. */
export function GroupsTab({ tables, day }: GroupsTabProps) {
  const { now, newId } = useData();
  const branch = useBranch();
  const write = useWriteUndo();
  const steps = usePostSteps(tables);
  const today = dayOfInstant(now());
  const [asked, setAsked] = useState<GroupQuestion>();
  const [withEnded, setWithEnded] = useState(false);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [selectedPosts, setSelectedPosts] = useState<readonly string[]>([]);
  const columns = useMemo(() => groupColumns(tables, day), [tables, day]);
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
  const all = [...tables.partyGroups].sort((a, b) => a.sortNo - b.sortNo);
  const groups = all.filter((group) => withEnded || covers(group, day));
  const chosen = groups.find((group) => group.id === selected[0]);
  const leaders = tables.posts.filter((post) => post.body === 'group' && covers(post, day));

  const confirm = (name: string, on: string): void => {
    setAsked(undefined);
    if (!asked) return;
    if (asked.kind === 'create') {
      const ops = createGroupOps(name, on, all, { id: newId(), branchId: branch.id });
      void write('groups.create', ops, words.created(name.trim()));
    } else if (asked.kind === 'rename') {
      void write('groups.rename', renameGroupOps(asked.group, name), words.renamed(name.trim()));
    } else {
      void write('groups.change', endGroupOps(asked.group, on, tables), words.ended(asked.group.name));
    }
  };
  return (
    <div style={{ display: 'grid', gap: 28, padding: '20px 0 40px' }}>
      <Section
        isList
        title={words.table}
        actions={
          <ListButtons
            view={
              all.some((group) => !covers(group, day))
                ? {
                    label: withEnded ? words.withoutEnded : words.withEnded,
                    onRun: () => {
                      setWithEnded(!withEnded);
                    },
                  }
                : undefined
            }
            commands={commands}
            chosen={chosen}
            create={{
              label: words.create,
              onRun: () => {
                setAsked({ kind: 'create' });
              },
            }}
          />
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
          isMuted={(group) => !covers(group, day)}
          onOpen={(group) => {
            setAsked({ kind: 'rename', group });
          }}
          empty={<EmptyState title={words.empty} text={words.emptyText} />}
        />
      </Section>
      {groups.length === 0 ? null : (
        <Section
          isList
          title={words.leaders}
          actions={
            <Button
              variant="outlined"
              onClick={() => {
                steps.takeUp('group', { from: day, ...(chosen ? { groupId: chosen.id } : {}) });
              }}
            >
              {postLabels.create}
            </Button>
          }
        >
          <PostTable
            label={words.leaders}
            posts={leaders}
            tables={tables}
            selected={selectedPosts}
            onSelect={setSelectedPosts}
            commands={steps.commands}
            onOpen={steps.change}
            hasGroup
            empty={<span>{words.leadersNone}</span>}
          />
        </Section>
      )}
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
      {steps.dialog}
    </div>
  );
}

function groupColumns(tables: RosterTables, day: string): readonly TableColumn<PartyGroup>[] {
  const heads = words.columns;
  const membersOf = (group: PartyGroup): string[] =>
    groupRosterOn(tables, group.id, day).map(({ person }) => person.name);
  const leaderOf = (group: PartyGroup): string =>
    tables.posts
      .filter((post) => post.post === 'groupLeader' && post.groupId === group.id && covers(post, day))
      .map((post) => nameOfMember(tables, post.memberId))
      .join('、');
  return [
    {
      id: 'name',
      header: heads.name,
      value: (group) => group.name,
      widthPx: 180,
      isFrozen: true,
      isStrong: true,
    },
    { id: 'leader', header: heads.leader, value: leaderOf, widthPx: 120 },
    {
      id: 'members',
      header: heads.members,
      value: (group) => membersOf(group).length,
      cell: (group) => words.membersOf(membersOf(group).length),
      widthPx: 90,
      align: 'end',
    },
    {
      id: 'people',
      header: heads.people,
      value: (group) => membersOf(group).join('、'),
      compare: false,
      widthPx: 220,
      grow: 1,
    },
    {
      id: 'from',
      header: heads.from,
      value: (group) => group.from,
      cell: (group) => formatPartialDateZh(group.from),
      widthPx: 150,
    },
    {
      id: 'to',
      header: heads.to,
      value: (group) => group.to,
      cell: (group) => (group.to ? formatPartialDateZh(group.to) : words.stillOn),
      widthPx: 150,
    },
  ];
}
