import { formatDateZh } from '../../../shared/domain/dates';
import type { Absence } from '../../../shared/domain/make-ups';
import { compareByPinyin } from '../../../shared/domain/person-name';
import type { PartyGroup } from '../../../shared/schema/branch';
import { attendanceWords } from '../../../shared/words/domain';
import { makeUpWayWords } from '../../../shared/words/register-codes';
import { makeUpWords } from '../../../shared/words/make-ups';
import { headingOfRecord } from '../../../shared/words/record-heading';
import type { TableColumn } from '../../ui/table/column';

const words = makeUpWords.columns;

/** Of the absences still to be made up, or of those made up. */
export function makeUpColumns(
  view: 'open' | 'done',
  groups: readonly PartyGroup[],
): readonly TableColumn<Absence>[] {
  const shared: TableColumn<Absence>[] = [
    {
      id: 'name',
      header: words.name,
      value: ({ entry }) => entry.person.name,
      compare: (a, b) => compareByPinyin(a.entry.person.name, b.entry.person.name),
      widthPx: 160,
      isFrozen: true,
      isStrong: true,
      canHide: false,
    },
    {
      id: 'meeting',
      header: words.meeting,
      value: ({ record }) => headingOfRecord(record, groups),
      widthPx: 200,
      grow: 1,
    },
    {
      id: 'day',
      header: words.day,
      value: ({ record }) => record.startAt.slice(0, 10),
      cell: ({ record }) => formatDateZh(record.startAt.slice(0, 10)),
      copyText: ({ record }) => formatDateZh(record.startAt.slice(0, 10)),
      widthPx: 148,
    },
    { id: 'status', header: words.status, value: ({ status }) => attendanceWords[status], widthPx: 104 },
  ];
  if (view === 'open') {
    return [
      ...shared,
      { id: 'group', header: words.group, value: ({ entry }) => entry.group?.name, widthPx: 130 },
    ];
  }
  return [
    ...shared,
    {
      id: 'on',
      header: words.on,
      value: ({ makeUp }) => makeUp?.on,
      cell: ({ makeUp }) => (makeUp ? formatDateZh(makeUp.on) : ''),
      copyText: ({ makeUp }) => (makeUp ? formatDateZh(makeUp.on) : ''),
      widthPx: 148,
    },
    {
      id: 'way',
      header: words.way,
      value: ({ makeUp }) => (makeUp ? makeUpWayWords[makeUp.way] : ''),
      widthPx: 112,
    },
    { id: 'content', header: words.content, value: ({ makeUp }) => makeUp?.content, widthPx: 140, grow: 1 },
    { id: 'hours', header: words.hours, value: ({ makeUp }) => makeUp?.hours, widthPx: 72, align: 'end' },
    {
      id: 'confirmedBy',
      header: words.confirmedBy,
      value: ({ makeUp }) => makeUp?.confirmedBy,
      widthPx: 110,
      isHiddenAtFirst: true,
    },
  ];
}
