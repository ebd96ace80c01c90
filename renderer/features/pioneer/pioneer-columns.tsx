import { formatDateZh, formatYearMonth } from '../../../shared/domain/dates';
import { compareByPinyin } from '../../../shared/domain/person-name';
import { checkOf, type PioneerLine } from '../../../shared/domain/pioneer';
import { pioneerWords as words } from '../../../shared/words/pioneer';
import { StatusWord } from '../../ui/status/StatusWord';
import type { TableColumn } from '../../ui/table/column';

/** Columns of the list; `quarter` is the one of today. */
export function pioneerColumns(quarter: string): readonly TableColumn<PioneerLine>[] {
  return [
    {
      id: 'name',
      header: words.columns.name,
      value: ({ entry }) => entry.person.name,
      compare: (a, b) => compareByPinyin(a.entry.person.name, b.entry.person.name),
      widthPx: 148,
      isFrozen: true,
      isStrong: true,
      canHide: false,
    },
    {
      id: 'group',
      header: words.columns.group,
      value: ({ entry }) => entry.group?.name,
      compare: (a, b) => (a.entry.group?.sortNo ?? 99) - (b.entry.group?.sortNo ?? 99),
      widthPx: 110,
    },
    {
      id: 'title',
      header: words.columns.title,
      // Blank sorts last; here those without a sign are what one looks for.
      value: ({ post }) => post?.title ?? words.none,
      cell: ({ post }) => (post ? post.title : <StatusWord kind="notYet" label={words.none} />),
      widthPx: 170,
      grow: 1,
    },
    {
      id: 'pledge',
      header: words.columns.pledge,
      value: ({ post }) => post?.pledge,
      widthPx: 260,
      grow: 3,
    },
    {
      id: 'from',
      header: words.columns.since,
      value: ({ post }) => post?.from,
      cell: ({ post }) => formatYearMonth(post?.from),
      copyText: ({ post }) => (post ? formatDateZh(post.from) : ''),
      widthPx: 96,
    },
    {
      id: 'printed',
      header: words.columns.printed,
      value: ({ post }) => post && (post.signPrintedOn ?? words.notPrinted),
      cell: ({ post }) =>
        post &&
        (post.signPrintedOn ? words.printedOn(formatYearMonth(post.signPrintedOn)) : words.notPrinted),
      widthPx: 124,
    },
    {
      id: 'quarter',
      header: words.columns.quarter,
      value: (line) => line.post && checkWord(line, quarter),
      cell: (line) => {
        if (!line.post) return '';
        const check = checkOf(line.post, quarter);
        const kind = check === undefined ? 'notYet' : check.done ? 'done' : 'draft';
        return <StatusWord kind={kind} label={checkWord(line, quarter)} />;
      },
      widthPx: 110,
    },
  ];
}

function checkWord({ post }: PioneerLine, quarter: string): string {
  const check = checkOf(post, quarter);
  if (check === undefined) return words.unchecked;
  return check.done ? words.checked : words.notKept;
}
