import { useMemo, useState } from 'react';
import { Plus } from 'lucide-react';
import Button from '@mui/material/Button';
import { useNavigate, useSearchParams } from 'react-router';
import { dayOfInstant, formatDateZh, yearOf } from '../../../shared/domain/dates';
import { gapSeverity, studyHoursLines, type StudyHoursLine } from '../../../shared/domain/study-hours';
import {
  blankStudyLog,
  deleteStudyLogOps,
  studyLogDraft,
  studyLogOps,
  type StudyLogDraft,
} from '../../../shared/domain/study-log';
import { committeeHoursRule, memberHoursRule } from '../../../shared/rules/study-hours';
import type { StudyLog } from '../../../shared/schema/study-plan';
import { studyHoursWords as words } from '../../../shared/words/study-hours';
import { tableWords } from '../../../shared/words/ui';
import { useWriteUndo } from '../../actions/use-write-undo';
import { useBranch, useData, useRecordsAround, useSharedRoster, useTable } from '../../data/data-context';
import { FilterButton } from '../../ui/action/FilterButton';
import { SegmentedControl } from '../../ui/action/SegmentedControl';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { Notice } from '../../ui/feedback/Notice';
import { useStatusItem } from '../../ui/frame/status-item';
import { useShortcut } from '../../ui/keyboard/use-shortcut';
import { PageHeader } from '../../ui/layout/PageHeader';
import type { TableCommand } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { studyHoursColumns } from './study-hours-columns';
import { StudyHoursPanel } from './StudyHoursPanel';
import { StudyLogDialog } from './StudyLogDialog';

/** More names than this are counted instead: the list below has them all. */
const NAMES_SAID = 8;
/** The running year and those a branch is still asked about. */
const YEARS_BACK = 5;

type Asked = { kind: 'add'; people: readonly string[] } | { kind: 'edit'; log: StudyLog };

const rowKey = ({ entry }: StudyHoursLine): string => entry.member.id;

/** `/study-plan/hours?year=&member=`: every member's 学时 of a year, and 登记学习. */
export function StudyHoursPage() {
  const { now, newId } = useData();
  const branch = useBranch();
  const navigate = useNavigate();
  const write = useWriteUndo();
  const today = dayOfInstant(now());
  const [params, setParams] = useSearchParams();
  const wanted = params.get('year') ?? '';
  const year = /^\d{4}$/.test(wanted) ? Number(wanted) : yearOf(today);
  const opened = params.get('member');
  const roster = useSharedRoster();
  const records = useRecordsAround(`${String(year)}-01-01`, `${String(year)}-12-31`);
  const planItems = useTable('planItems');
  const studyLogs = useTable('studyLogs');
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked>();
  const lines = useMemo(
    () =>
      roster && records && planItems && studyLogs
        ? studyHoursLines(roster, { records, planItems, studyLogs }, year, today)
        : undefined,
    [roster, records, planItems, studyLogs, year, today],
  );
  const severity = gapSeverity(year, today);
  const columns = useMemo(() => studyHoursColumns(severity), [severity]);
  const logs = useMemo(() => (studyLogs ?? []).filter((log) => yearOf(log.from) === year), [studyLogs, year]);
  const line = lines?.find((one) => rowKey(one) === opened);
  useStatusItem(lines ? tableWords.status(words.unit, lines.length, selected.length) : '');

  const set = (patch: Record<string, string>): void => {
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [key, value] of Object.entries(patch)) {
          if (value === '') after.delete(key);
          else after.set(key, value);
        }
        return after;
      },
      { replace: true },
    );
  };
  const add = (people: readonly string[]): void => {
    setAsked({ kind: 'add', people });
  };
  const addChosen =
    lines && lines.length > 0
      ? () => {
          add(selected);
        }
      : undefined;
  useShortcut('Ctrl+N', addChosen);
  const commands: readonly TableCommand<StudyHoursLine>[] = [
    {
      id: 'open',
      label: words.open,
      isSingle: true,
      onRun: ([row]) => {
        if (row) set({ member: rowKey(row) });
      },
    },
    {
      id: 'add',
      label: words.addFor,
      icon: Plus,
      onRun: (rows) => {
        add(rows.map(rowKey));
      },
    },
  ];
  const save = (draft: StudyLogDraft, people: readonly string[]): void => {
    const current = asked?.kind === 'edit' ? asked.log : undefined;
    const ops = studyLogOps(draft, people, current, { branchId: branch.id, newId });
    const title = draft.title.trim();
    setAsked(undefined);
    if (current) void write('studyLogs.change', ops, words.changed(title));
    else void write('studyLogs.create', ops, words.saved(title, people.length));
  };
  return (
    <main style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <PageHeader
        title={words.title}
        meta={lines ? words.meta(year, lines.length) : undefined}
        views={
          <SegmentedControl
            label={words.viewsLabel}
            value="hours"
            segments={(['plan', 'hours'] as const).map((value) => ({ value, label: words.views[value] }))}
            onChange={(value) => {
              if (value === 'plan') void navigate(`/study-plan?year=${String(year)}`);
            }}
          />
        }
        secondary={
          <FilterButton
            label={words.year}
            value={String(year)}
            options={yearsBack(yearOf(today), year).map((one) => ({
              value: String(one),
              label: words.yearOf(one),
            }))}
            onChange={(value) => {
              set({ year: value === String(yearOf(today)) ? '' : value });
            }}
          />
        }
        primary={
          <Button
            variant="contained"
            startIcon={<Plus aria-hidden />}
            disabled={addChosen === undefined}
            onClick={addChosen}
          >
            {words.add}
          </Button>
        }
      />
      {lines && lines.length > 0 ? (
        <div style={{ display: 'grid', gap: 8, padding: '0 24px 12px 32px' }}>
          <State lines={lines} year={year} severity={severity} />
          {yearOf(branch.startedOn) === year && branch.startedOn > `${String(year)}-01-01` ? (
            <Notice tone="info" announce={false}>
              {words.state.paper(formatDateZh(branch.startedOn))}
            </Notice>
          ) : null}
        </div>
      ) : null}
      <div style={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <div style={{ flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
          <DataTable
            label={words.table}
            rows={lines}
            rowKey={rowKey}
            columns={columns}
            selected={selected}
            onSelect={setSelected}
            onOpen={(row) => {
              set({ member: rowKey(row) });
            }}
            commands={commands}
            empty={<EmptyState title={words.emptyTitle} text={words.emptyText} />}
          />
        </div>
        {line ? (
          <StudyHoursPanel
            line={line}
            logs={logs}
            onAdd={() => {
              add([rowKey(line)]);
            }}
            onEdit={(log) => {
              setAsked({ kind: 'edit', log });
            }}
            onDelete={(log) => {
              void write('studyLogs.delete', deleteStudyLogOps(log), words.removed(log.title));
            }}
            onFile={() => void navigate(`/members/${rowKey(line)}`)}
            onClose={() => {
              set({ member: '' });
            }}
          />
        ) : null}
      </div>
      {asked && lines ? (
        <StudyLogDialog
          title={asked.kind === 'add' ? words.dialog.title : words.dialog.editTitle(nameOf(lines, asked.log))}
          initial={asked.kind === 'add' ? blankStudyLog(today) : studyLogDraft(asked.log)}
          today={today}
          choose={
            asked.kind === 'add'
              ? {
                  chosen: asked.people,
                  people: lines.map(({ entry }) => ({ id: entry.member.id, name: entry.person.name })),
                }
              : undefined
          }
          onCancel={() => {
            setAsked(undefined);
          }}
          onSave={save}
        />
      ) : null}
    </main>
  );
}

interface StateProps {
  readonly lines: readonly StudyHoursLine[];
  readonly year: number;
  readonly severity: ReturnType<typeof gapSeverity>;
}

/** Who still lacks what, said when it begins to matter; before that the rule alone. */
function State({ lines, year, severity }: StateProps) {
  const rule = words.rule(memberHoursRule.parameters.hours, committeeHoursRule.parameters.hours);
  const names = (wanted: (line: StudyHoursLine) => boolean): string[] =>
    lines.filter(wanted).map(({ entry }) => entry.person.name);
  const lacking = names(({ gap }) => gap > 0);
  const untrained = names(({ isTrainingMissing }) => isTrainingMissing);
  if (lacking.length === 0 && untrained.length === 0) {
    return (
      <Notice tone="success" announce={false}>
        {words.state.complete(year)}
      </Notice>
    );
  }
  const sentences = [
    said(lacking, words.state.gaps, words.state.gapsMore),
    said(untrained, words.state.training, words.state.trainingMore),
  ].filter((sentence) => sentence !== '');
  if (severity === 'none') {
    return (
      <Notice tone="info" announce={false}>
        {rule}
      </Notice>
    );
  }
  return (
    <Notice tone={severity === 'error' ? 'error' : 'warn'} announce={false} title={sentences.join('。')}>
      {rule}
    </Notice>
  );
}

function said(
  names: readonly string[],
  all: (names: readonly string[]) => string,
  more: (names: readonly string[], count: number) => string,
): string {
  if (names.length === 0) return '';
  return names.length <= NAMES_SAID ? all(names) : more(names.slice(0, NAMES_SAID), names.length);
}

function yearsBack(current: number, shown: number): number[] {
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, index) => current - index);
  return years.includes(shown) ? years : [...years, shown].sort((a, b) => b - a);
}

function nameOf(lines: readonly StudyHoursLine[], { memberId }: StudyLog): string {
  return lines.find(({ entry }) => entry.member.id === memberId)?.entry.person.name ?? '';
}
