import { useMemo } from 'react';
import { formatPartialDateZh } from '../../../../shared/domain/dates';
import { compareByPinyin } from '../../../../shared/domain/person-name';
import type { RosterTables } from '../../../../shared/domain/roster';
import { postCodes, type Post } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { postWords } from '../../../../shared/words/domain';
import type { TableColumn, TableCommand } from '../../../ui/table/column';
import { DataTable } from '../../../ui/table/DataTable';
import { nameOfMember } from '../member-name';

interface PostTableProps {
  readonly label: string;
  readonly posts: readonly Post[];
  readonly tables: RosterTables;
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly commands: readonly TableCommand<Post>[];
  /** Enter and double click. */
  readonly onOpen: (post: Post) => void;
  readonly hasGroup?: boolean;
  readonly empty: React.ReactNode;
}

const words = branchWords.posts;
const rowKey = (post: Post): string => post.id;

/** Posts with their days, how they came about and what they cover; secretary first. */
export function PostTable(props: PostTableProps) {
  const { tables, hasGroup = false } = props;
  const columns = useMemo(() => postColumns(tables, hasGroup), [tables, hasGroup]);
  const rows = useMemo(() => {
    const order = new Map(tables.partyGroups.map((group) => [group.id, group.sortNo]));
    const groupOf = (post: Post): number => order.get(post.groupId ?? '') ?? 0;
    return [...props.posts].sort((a, b) => groupOf(a) - groupOf(b) || byRank(a, b));
  }, [props.posts, tables]);
  return (
    <DataTable
      label={props.label}
      rows={rows}
      rowKey={rowKey}
      columns={columns}
      commands={props.commands}
      selected={props.selected}
      onSelect={props.onSelect}
      onOpen={props.onOpen}
      empty={props.empty}
    />
  );
}

/** Order of the list of posts in the schema: secretary first; of one post the one taken up last. */
export function byRank(a: Post, b: Post): number {
  return rankOf(a) - rankOf(b) || (a.from < b.from ? 1 : -1);
}

function rankOf(post: Post): number {
  return postCodes.indexOf(post.post);
}

function postColumns(tables: RosterTables, hasGroup: boolean): readonly TableColumn<Post>[] {
  const heads = words.columns;
  const name = (post: Post): string => nameOfMember(tables, post.memberId);
  const group: TableColumn<Post> = {
    id: 'group',
    header: heads.group,
    value: (post) => tables.partyGroups.find((row) => row.id === post.groupId)?.name,
    widthPx: 130,
  };
  const fullTime: TableColumn<Post> = {
    id: 'fullTime',
    header: heads.fullTime,
    value: (post) =>
      post.isFullTime === undefined ? undefined : words.fullTimes[post.isFullTime ? 'full' : 'part'],
    widthPx: 110,
  };
  return [
    {
      id: 'name',
      header: heads.name,
      value: name,
      compare: (a, b) => compareByPinyin(name(a), name(b)),
      widthPx: 120,
      isFrozen: true,
      isStrong: true,
    },
    {
      id: 'post',
      header: heads.post,
      value: (post) => postWords[post.post],
      compare: (a, b) => rankOf(a) - rankOf(b),
      widthPx: 120,
    },
    ...(hasGroup ? [group] : []),
    {
      id: 'from',
      header: heads.from,
      value: (post) => post.from,
      cell: (post) => formatPartialDateZh(post.from),
      widthPx: 140,
    },
    {
      id: 'to',
      header: heads.to,
      value: (post) => post.to,
      cell: (post) => (post.to ? formatPartialDateZh(post.to) : branchWords.stillOn),
      widthPx: 140,
    },
    { id: 'how', header: heads.how, value: (post) => post.how && words.hows[post.how], widthPx: 100 },
    ...(hasGroup ? [] : [fullTime]),
    { id: 'duty', header: heads.duty, value: (post) => post.dutyText, widthPx: 150, grow: 1 },
    { id: 'docNo', header: heads.docNo, value: (post) => post.approvalDocNo, widthPx: 160 },
  ];
}
