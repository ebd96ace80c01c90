import type { Birthday, BirthdayBasis, MedalCandidate } from '../../../shared/domain/birthdays';
import { formatMonthDayZh, formatPartialDateZh } from '../../../shared/domain/dates';
import { compareByPinyin } from '../../../shared/domain/person-name';
import type { RosterEntry } from '../../../shared/domain/roster';
import { birthdayWords as words } from '../../../shared/words/pioneer';
import { StatusWord } from '../../ui/status/StatusWord';
import type { TableColumn } from '../../ui/table/column';

interface Named {
  readonly entry: RosterEntry;
}

function nameColumn<Row extends Named>(header: string): TableColumn<Row> {
  return {
    id: 'name',
    header,
    value: ({ entry }) => entry.person.name,
    compare: (a, b) => compareByPinyin(a.entry.person.name, b.entry.person.name),
    widthPx: 148,
    isFrozen: true,
    isStrong: true,
    canHide: false,
  };
}

export function birthdayColumns(basis: BirthdayBasis): readonly TableColumn<Birthday>[] {
  return [
    nameColumn(words.columns.name),
    {
      id: 'day',
      header: words.columns.day,
      // A month alone stands behind its days.
      value: ({ on }) => (on.length === 7 ? `${on}-99` : on),
      cell: ({ on }) => dayText(on),
      copyText: ({ on }) => dayText(on),
      widthPx: 140,
    },
    {
      id: 'years',
      header: words.columns.years,
      value: ({ years }) => years,
      cell: ({ years }) => (basis === 'joinDate' ? words.years(years) : words.fullYears(years)),
      widthPx: 140,
    },
    {
      id: 'since',
      header: basis === 'joinDate' ? words.columns.since : words.columns.fullSince,
      value: ({ since }) => since,
      cell: ({ since }) => formatPartialDateZh(since),
      copyText: ({ since }) => formatPartialDateZh(since),
      widthPx: 150,
    },
    {
      id: 'group',
      header: words.columns.group,
      value: ({ entry }) => entry.group?.name,
      widthPx: 120,
      grow: 1,
    },
  ];
}

function dayText(on: string): string {
  return on.length === 7
    ? `${formatPartialDateZh(on).replace(/^\d+年/, '')}，${words.noDay}`
    : formatMonthDayZh(on);
}

export const medalColumns: readonly TableColumn<MedalCandidate>[] = [
  nameColumn(words.medalColumns.name),
  {
    id: 'since',
    header: words.medalColumns.since,
    value: ({ since }) => since,
    cell: ({ since }) => formatPartialDateZh(since),
    copyText: ({ since }) => formatPartialDateZh(since),
    widthPx: 150,
  },
  {
    id: 'years',
    header: words.medalColumns.years,
    value: ({ years }) => years,
    cell: ({ years }) => words.medalYears(years),
    widthPx: 90,
  },
  {
    id: 'state',
    header: words.medalColumns.state,
    value: stateWord,
    cell: (row) => (
      <StatusWord
        kind={row.certainty === 'maybe' ? 'missing' : row.isNew ? 'due' : 'done'}
        label={stateWord(row)}
      />
    ),
    widthPx: 180,
    grow: 1,
  },
];

function stateWord({ certainty, isNew }: MedalCandidate): string {
  if (certainty === 'maybe') return words.medalMaybe;
  return isNew ? words.medalNew : words.medalEarlier;
}
