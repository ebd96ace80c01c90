/** Columns of the list of members; the first seven are those of the printed roster. */
import { coverPhone } from '../../../../shared/domain/cover-numbers';
import { dayOfInstant, formatPartialDateZh, formatYearMonth } from '../../../../shared/domain/dates';
import { maskIdNumber } from '../../../../shared/domain/id-number';
import type { NameOrder } from '../../../../shared/domain/list-view';
import { compareByPinyin, compareByStroke } from '../../../../shared/domain/person-name';
import { genderWords, postCategoryWords } from '../../../../shared/words/domain';
import { departureWords, memberListWords as words } from '../../../../shared/words/members';
import { MatchedName } from '../../../ui/MatchedName';
import { StatusWord } from '../../../ui/status/StatusWord';
import type { TableColumn } from '../../../ui/table/column';
import type { MemberRow } from './member-rows';

type Column = TableColumn<MemberRow>;

const heads = words.columns;

function nameColumn(order: NameOrder): Column {
  const compare = order === 'pinyin' ? compareByPinyin : compareByStroke;
  return {
    id: 'name',
    header: heads.name,
    headerNote: order === 'pinyin' ? words.pinyin : words.stroke,
    value: (row) => row.name,
    cell: (row) => <MatchedName name={row.name} matched={row.matched} />,
    compare: (a, b) => compare(a.name, b.name),
    widthPx: 148,
    grow: 1,
    isFrozen: true,
    isStrong: true,
    canHide: false,
  };
}

/** A partial date shown as 1998.07; copied and sorted in full. */
function dateColumn(
  id: string,
  header: string,
  widthPx: number,
  read: (row: MemberRow) => string | undefined,
): Column {
  return {
    id,
    header,
    value: read,
    cell: (row) => formatYearMonth(read(row)),
    copyText: (row) => formatPartialDateZh(read(row)),
    widthPx,
  };
}

function textColumn(id: string, header: string, widthPx: number, value: Column['value']): Column {
  return { id, header, value, widthPx };
}

/** Takes a share of the room that is left while no file is open beside the list. */
function spread(column: Column): Column {
  return { ...column, grow: 1 };
}

const gender = textColumn('gender', heads.gender, 56, ({ entry }) =>
  entry.person.gender ? genderWords[entry.person.gender] : undefined,
);
const birthDate = spread(dateColumn('birthDate', heads.birthDate, 92, ({ entry }) => entry.person.birthDate));
const joinDate = spread(dateColumn('joinDate', heads.joinDate, 92, ({ entry }) => entry.member.joinDate));
const category: Column = {
  id: 'category',
  header: heads.category,
  value: ({ entry }) => (entry.category === 'fullMember' ? words.full : words.probationary),
  cell: ({ entry }) =>
    entry.category === 'fullMember' ? (
      <StatusWord kind="inForce" label={words.full} />
    ) : (
      <StatusWord kind="halfInForce" label={words.probationary} />
    ),
  widthPx: 92,
};

function hidden(column: Column): Column {
  return { ...column, isHiddenAtFirst: true };
}

const further: readonly Column[] = [
  dateColumn('fullMemberDate', heads.fullMemberDate, 96, ({ entry }) => entry.member.fullMemberDate),
  {
    ...textColumn('partyAge', heads.partyAge, 76, (row) => row.partyAge),
    cell: (row) => (row.partyAge === undefined ? '' : words.years(row.partyAge)),
    align: 'end',
  },
  {
    ...textColumn('age', heads.age, 76, (row) => row.age),
    cell: (row) => (row.age === undefined ? '' : words.yearsOld(row.age)),
    align: 'end',
  },
  textColumn('ethnicity', heads.ethnicity, 92, ({ entry }) => entry.person.ethnicity),
  textColumn('education', heads.education, 108, ({ entry }) => entry.person.fullTimeEdu?.level),
  textColumn('degree', heads.degree, 76, ({ entry }) => entry.person.fullTimeEdu?.degree),
  textColumn('department', heads.department, 124, ({ entry }) => entry.person.department),
  textColumn('jobTitle', heads.jobTitle, 148, ({ entry }) => entry.person.jobTitle),
  textColumn('postCategory', heads.postCategory, 124, ({ entry }) =>
    entry.person.postCategory ? postCategoryWords[entry.person.postCategory] : undefined,
  ),
  // Copied as shown: a covered number never leaves the list whole.
  textColumn('idNo', heads.idNo, 184, ({ entry }) => entry.person.idNo && maskIdNumber(entry.person.idNo)),
  textColumn(
    'mobile',
    heads.mobile,
    124,
    ({ entry }) => entry.person.mobile && coverPhone(entry.person.mobile),
  ),
  dateColumn('duesPaidThrough', heads.duesPaidThrough, 96, ({ entry }) => entry.member.duesPaidThrough),
  textColumn('nativePlace', heads.nativePlace, 124, ({ entry }) => entry.person.nativePlace),
];

function columnsFor(order: NameOrder): readonly Column[] {
  return [
    nameColumn(order),
    gender,
    birthDate,
    joinDate,
    category,
    { ...textColumn('posts', heads.posts, 128, (row) => row.postNames), grow: 2 },
    {
      ...textColumn('group', heads.group, 108, ({ entry }) => entry.group?.name),
      grow: 1,
      compare: (a, b) => (a.entry.group?.sortNo ?? 99) - (b.entry.group?.sortNo ?? 99),
    },
    ...further.map(hidden),
  ];
}

export const memberColumns: Readonly<Record<NameOrder, readonly Column[]>> = {
  pinyin: columnsFor('pinyin'),
  stroke: columnsFor('stroke'),
};

export const formerColumns: readonly Column[] = [
  nameColumn('pinyin'),
  gender,
  birthDate,
  joinDate,
  {
    ...textColumn('leftOn', heads.leftOn, 108, (row) => row.left?.on),
    cell: (row) => formatYearMonth(row.left?.on),
    copyText: (row) => formatPartialDateZh(row.left?.on),
  },
  {
    ...textColumn('leftHow', heads.leftHow, 160, (row) =>
      row.left ? [departureWords.how[row.left.how], row.left.toOrg].filter(Boolean).join('，') : '',
    ),
    grow: 1,
  },
];

export const recycledColumns: readonly Column[] = [
  nameColumn('pinyin'),
  gender,
  birthDate,
  joinDate,
  {
    ...textColumn('deletedAt', heads.deletedAt, 124, ({ entry }) => dayOf(entry.member.deletedAt)),
    cell: ({ entry }) => formatPartialDateZh(dayOf(entry.member.deletedAt)),
    grow: 1,
  },
];

function dayOf(instant: string | undefined): string | undefined {
  return instant === undefined ? undefined : dayOfInstant(instant);
}
