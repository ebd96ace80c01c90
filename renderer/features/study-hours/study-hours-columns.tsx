import { compareByPinyin } from '../../../shared/domain/person-name';
import type { StudyHoursLine } from '../../../shared/domain/study-hours';
import { studyHoursWords } from '../../../shared/words/study-hours';
import { StatusWord } from '../../ui/status/StatusWord';
import type { TableColumn } from '../../ui/table/column';

const words = studyHoursWords.columns;

/** Columns of the list; `severity` says how much a gap matters by now. */
export function studyHoursColumns(
  severity: 'none' | 'warning' | 'error',
): readonly TableColumn<StudyHoursLine>[] {
  const lackingKind = severity === 'error' ? 'missing' : severity === 'warning' ? 'due' : 'notYet';
  return [
    {
      id: 'name',
      header: words.name,
      value: ({ entry }) => entry.person.name,
      compare: (a, b) => compareByPinyin(a.entry.person.name, b.entry.person.name),
      widthPx: 148,
      isFrozen: true,
      isStrong: true,
      canHide: false,
      grow: 1,
    },
    {
      id: 'duty',
      header: words.duty,
      value: ({ due }) => due,
      cell: ({ due, isCommittee }) => {
        if (due === undefined) return studyHoursWords.exempt;
        return isCommittee ? `${due.toFixed(1)}（${studyHoursWords.committee}）` : due.toFixed(1);
      },
      copyText: ({ due }) => (due === undefined ? studyHoursWords.exempt : String(due)),
      widthPx: 150,
    },
    number('meetings', ({ fromMeetings }) => fromMeetings),
    number('logs', ({ fromLogs }) => fromLogs),
    { ...number('counted', ({ counted }) => counted), isStrong: true },
    {
      id: 'gap',
      header: words.gap,
      value: ({ gap }) => gap,
      cell: ({ gap, due }) => {
        if (due === undefined) return studyHoursWords.notAsked;
        return gap === 0 ? (
          <StatusWord kind="done" label={studyHoursWords.enough} />
        ) : (
          <StatusWord kind={lackingKind} label={studyHoursWords.lacking(gap)} />
        );
      },
      copyText: ({ gap }) => String(gap),
      widthPx: 140,
    },
    number('selfStudy', ({ selfStudy }) => selfStudy),
    {
      id: 'training',
      header: words.training,
      value: ({ trainings }) => trainings,
      cell: ({ trainings, isTrainingMissing }) => {
        if (isTrainingMissing) return <StatusWord kind={lackingKind} label={studyHoursWords.untrained} />;
        return trainings === 0 ? '' : studyHoursWords.trained(trainings);
      },
      copyText: ({ trainings }) => String(trainings),
      widthPx: 130,
    },
  ];
}

/** Nothing in the place of 0: what was heard stands out. */
function number(
  id: 'meetings' | 'logs' | 'counted' | 'selfStudy',
  value: (line: StudyHoursLine) => number,
): TableColumn<StudyHoursLine> {
  return {
    id,
    header: words[id],
    value,
    cell: (line) => (value(line) === 0 ? '' : value(line).toFixed(1)),
    copyText: (line) => String(value(line)),
    widthPx: 92,
    align: 'end',
  };
}
