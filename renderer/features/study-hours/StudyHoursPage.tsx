import { useMemo, useState } from 'react';
import { Plus, Printer } from 'lucide-react';
import Button from '@mui/material/Button';
import { useNavigate, useSearchParams } from 'react-router';
import { dayOfInstant, yearOf } from '../../../shared/domain/dates';
import { gapSeverity, studyHoursLines, type StudyHoursLine } from '../../../shared/domain/study-hours';
import {
  blankStudyLog,
  deleteStudyLogOps,
  studyLogDraft,
  studyLogOps,
  type StudyLogDraft,
} from '../../../shared/domain/study-log';
import type { StudyLog } from '../../../shared/schema/study-plan';
import { studyHoursWords as words } from '../../../shared/words/study-hours';
import { tableWords } from '../../../shared/words/ui';
import { useWriteUndo } from '../../actions/use-write-undo';
import { useBranch, useData, useRecordsAround, useSharedRoster, useTable } from '../../data/data-context';
import { useMenuCommand } from '../../desk/use-menu-command';
import { SegmentedControl } from '../../ui/action/SegmentedControl';
import { YearFilter } from '../../ui/action/YearFilter';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { useStatusItem } from '../../ui/frame/status-item';
import { useShortcut } from '../../ui/keyboard/use-shortcut';
import { askedYear, withAnswers } from '../../ui/layout/address';
import { Page } from '../../ui/layout/Page';
import { PageHeader } from '../../ui/layout/PageHeader';
import { initialLayout, type TableCommand } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { studyHoursColumns } from './study-hours-columns';
import { StudyHoursPanel } from './StudyHoursPanel';
import { StudyHoursState } from './StudyHoursState';
import { StudyLogDialog } from './StudyLogDialog';

/** What the panel says of one member need not stand in the list as well. */
const inPanel = ['meetings', 'logs', 'selfStudy'];

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
  const year = askedYear(params, today);
  const opened = params.get('member');
  const roster = useSharedRoster();
  const records = useRecordsAround(`${String(year)}-01-01`, `${String(year)}-12-31`);
  const planItems = useTable('planItems');
  const studyLogs = useTable('studyLogs');
  const makeUps = useTable('makeUps');
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked>();
  const lines = useMemo(
    () =>
      roster && records && planItems && studyLogs && makeUps
        ? studyHoursLines(roster, { records, planItems, studyLogs, makeUps }, year, today)
        : undefined,
    [roster, records, planItems, studyLogs, makeUps, year, today],
  );
  const severity = gapSeverity(year, today);
  const columns = useMemo(() => studyHoursColumns(severity), [severity]);
  const logs = useMemo(() => (studyLogs ?? []).filter((log) => yearOf(log.from) === year), [studyLogs, year]);
  const [layout, setLayout] = useState(() => initialLayout(columns));
  const line = lines?.find((one) => rowKey(one) === opened);
  useStatusItem(lines ? tableWords.status(words.unit, lines.length, selected.length) : '');

  // Beside an open panel the list keeps what is compared.
  const shownLayout = line ? { ...layout, hidden: [...new Set([...layout.hidden, ...inPanel])] } : layout;
  const set = (patch: Record<string, string>): void => {
    setParams((before) => withAnswers(before, patch), { replace: true });
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
  const print = (): void => void navigate(`/print/study-result?year=${String(year)}`);
  const hasDelivery = logs.some(({ form }) => form === 'homeDelivery');
  useShortcut('Ctrl+N', addChosen);
  useShortcut('Ctrl+P', addChosen && print);
  useMenuCommand('print', print);
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
    <Page>
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
          <>
            <YearFilter
              label={words.year}
              yearOf={words.yearOf}
              year={year}
              current={yearOf(today)}
              onChange={(value) => {
                set({ year: value });
              }}
            />
            <Button
              variant="outlined"
              startIcon={<Printer aria-hidden />}
              disabled={addChosen === undefined}
              onClick={print}
            >
              {words.print}
            </Button>
          </>
        }
        more={
          hasDelivery
            ? [
                {
                  id: 'delivery',
                  label: words.printDelivery,
                  icon: Printer,
                  onRun: () => void navigate(`/print/home-delivery?year=${String(year)}`),
                },
              ]
            : []
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
        <StudyHoursState {...{ lines, year, severity }} startedOn={branch.startedOn} />
      ) : null}
      <div style={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <div style={{ flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
          <DataTable
            label={words.table}
            rows={lines}
            rowKey={rowKey}
            columns={columns}
            layout={shownLayout}
            onLayout={setLayout}
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
    </Page>
  );
}

function nameOf(lines: readonly StudyHoursLine[], { memberId }: StudyLog): string {
  return lines.find(({ entry }) => entry.member.id === memberId)?.entry.person.name ?? '';
}
