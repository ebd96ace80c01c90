import { useMemo, useState } from 'react';
import { Plus } from 'lucide-react';
import Button from '@mui/material/Button';
import { dayOfInstant, formatPartialDateZh } from '../../../shared/domain/dates';
import { compareByPinyin } from '../../../shared/domain/person-name';
import type { RosterTables } from '../../../shared/domain/roster';
import { postCodes, type Post } from '../../../shared/schema/branch';
import { postWords } from '../../../shared/words/domain';
import { settingsWords } from '../../../shared/words/settings';
import { useBranch, useData, useRosterTables } from '../../data/data-context';
import { EmptyState } from '../../ui/feedback/EmptyState';
import type { TableColumn, TableCommand } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { EndPostDialog } from './EndPostDialog';
import { ListTab } from './ListTab';
import { nameOfMember } from './member-name';
import { createPostOps, endPostOp, type PostDraft } from './post-changes';
import { PostDialog } from './PostDialog';
import { useSettingsWrite } from './use-settings-write';

const words = settingsWords.posts;
const rowKey = (post: Post): string => post.id;

/** 任职 with their days; taken up and laid down, the past on demand. */
export function PostsTab() {
  const { now, newId } = useData();
  const branch = useBranch();
  const tables = useRosterTables();
  const write = useSettingsWrite();
  const today = dayOfInstant(now());
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Post>();
  const [withPast, setWithPast] = useState(false);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const columns = useMemo(() => (tables ? postColumns(tables) : []), [tables]);
  const commands = useMemo(
    (): readonly TableCommand<Post>[] => [
      {
        id: 'end',
        label: words.end,
        isSingle: true,
        isEnabled: ([post]) => post?.to === undefined,
        onRun: ([post]) => {
          setEnding(post);
        },
      },
    ],
    [],
  );
  if (!tables) return null;
  const shown = tables.posts
    .filter((post) => withPast || post.to === undefined)
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.from < b.from ? 1 : -1));
  const chosen = shown.find((post) => post.id === selected[0]);

  const create = (draft: PostDraft): void => {
    setAdding(false);
    if (draft.post === '') return;
    const ops = createPostOps(draft, tables, { id: newId(), branchId: branch.id });
    void write(
      'posts.create',
      ops,
      words.created(nameOfMember(tables, draft.memberId), postWords[draft.post]),
    );
  };
  const end = (post: Post, day: string): void => {
    setEnding(undefined);
    const done = words.ended(nameOfMember(tables, post.memberId), postWords[post.post]);
    void write('posts.end', [endPostOp(post, day)], done);
  };
  return (
    <ListTab
      actions={
        <>
          <Button
            variant="contained"
            startIcon={<Plus aria-hidden />}
            onClick={() => {
              setAdding(true);
            }}
          >
            {words.create}
          </Button>
          <Button
            variant="outlined"
            disabled={!chosen || chosen.to !== undefined}
            onClick={() => {
              setEnding(chosen);
            }}
          >
            {words.end}
          </Button>
          <Button
            variant="text"
            onClick={() => {
              setWithPast(!withPast);
            }}
          >
            {withPast ? words.hidePast : words.showPast}
          </Button>
        </>
      }
    >
      <DataTable
        label={words.table}
        rows={shown}
        rowKey={rowKey}
        columns={columns}
        commands={commands}
        selected={selected}
        onSelect={setSelected}
        isMuted={(post) => post.to !== undefined && post.to <= today}
        empty={<EmptyState title={words.empty} text={words.emptyText} />}
      />
      {isAdding ? (
        <PostDialog
          tables={tables}
          today={today}
          onConfirm={create}
          onCancel={() => {
            setAdding(false);
          }}
        />
      ) : null}
      {ending ? (
        <EndPostDialog
          post={ending}
          name={nameOfMember(tables, ending.memberId)}
          today={today}
          onConfirm={(day) => {
            end(ending, day);
          }}
          onCancel={() => {
            setEnding(undefined);
          }}
        />
      ) : null}
    </ListTab>
  );
}

/** Order of the list of posts in the schema: secretary first. */
function rankOf(post: Post): number {
  return postCodes.indexOf(post.post);
}

function postColumns(tables: RosterTables): readonly TableColumn<Post>[] {
  const heads = words.columns;
  const name = (post: Post): string => nameOfMember(tables, post.memberId);
  return [
    {
      id: 'name',
      header: heads.name,
      value: name,
      compare: (a, b) => compareByPinyin(name(a), name(b)),
      widthPx: 160,
      isFrozen: true,
      isStrong: true,
    },
    {
      id: 'post',
      header: heads.post,
      value: (post) => postWords[post.post],
      compare: (a, b) => rankOf(a) - rankOf(b),
      widthPx: 160,
    },
    {
      id: 'group',
      header: heads.group,
      value: (post) => tables.partyGroups.find((group) => group.id === post.groupId)?.name,
      widthPx: 150,
    },
    {
      id: 'from',
      header: heads.from,
      value: (post) => post.from,
      cell: (post) => formatPartialDateZh(post.from),
      widthPx: 160,
    },
    {
      id: 'to',
      header: heads.to,
      value: (post) => post.to,
      cell: (post) => (post.to ? formatPartialDateZh(post.to) : settingsWords.groups.stillOn),
      widthPx: 160,
    },
    {
      id: 'how',
      header: heads.how,
      value: (post) => post.how && words.hows[post.how],
      widthPx: 120,
      grow: 1,
    },
  ];
}
