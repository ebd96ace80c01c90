import { useCallback, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { styled } from '@mui/material/styles';
import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import { dayOfInstant, formatDateZh } from '../../../../shared/domain/dates';
import { handbookOf } from '../../../../shared/domain/handbook';
import { recordStates, recordTypes } from '../../../../shared/schema/meeting';
import { attendanceImportWords } from '../../../../shared/words/attendance-import';
import { blankFormWords } from '../../../../shared/words/blank-forms';
import { branchTextWords } from '../../../../shared/words/branch-texts';
import { recordStateWords, recordTypeWords } from '../../../../shared/words/domain';
import { handbookWords } from '../../../../shared/words/handbook';
import { listFileWords } from '../../../../shared/words/list-files';
import { makeUpWords } from '../../../../shared/words/make-ups';
import { meetingWords } from '../../../../shared/words/meetings';
import { recordCheckWords } from '../../../../shared/words/record-checks';
import { scanWords } from '../../../../shared/words/scans';
import { registerWords } from '../../../../shared/words/leading-group-register';
import { yearBookWords } from '../../../../shared/words/year-book';
import { talkWords } from '../../../../shared/words/talks';
import { todoWords } from '../../../../shared/words/todos';
import { tableWords } from '../../../../shared/words/ui';
import { yearlyLifeWords } from '../../../../shared/words/yearly-life';
import { useBranch, useData, useRecords, useRosterTables, useTable } from '../../../data/data-context';
import { useSaveFile } from '../../../desk/use-save-file';
import { FilterButton } from '../../../ui/action/FilterButton';
import { MenuButton } from '../../../ui/action/MenuButton';
import { SearchBox } from '../../../ui/action/SearchBox';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { useToast } from '../../../ui/feedback/toast-context';
import { useStatusItem } from '../../../ui/frame/status-item';
import { useShortcut } from '../../../ui/keyboard/use-shortcut';
import { Page } from '../../../ui/layout/Page';
import { PageHeader } from '../../../ui/layout/PageHeader';
import { initialLayout } from '../../../ui/table/column';
import { ColumnChooser } from '../../../ui/table/ColumnChooser';
import { DataTable } from '../../../ui/table/DataTable';
import { meetingColumns } from './meeting-columns';
import { filterRows, meetingRows, type MeetingRow } from './meeting-rows';
import { meetingSheet } from './meeting-sheet';
import { newMeetingChoices } from './new-meeting-choices';
import { MeetingRulesDialog } from './MeetingRulesDialog';
import { TypeFiguresLine } from './TypeFiguresLine';
import { UnfinishedNotices } from './UnfinishedNotices';
import { useListCommands } from './use-list-commands';
import { useMeetingList } from './use-meeting-list';

const words = meetingWords.list;

const Tools = styled('div')({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  gap: '.5rem .625rem',
  padding: '0 32px 12px',
});

const rowKey = (row: MeetingRow): string => row.id;

/** The meetings of a year: what is signed, what still waits, and the way to a new record. */
export function MeetingsPage() {
  const { now } = useData();
  const branch = useBranch();
  const navigate = useNavigate();
  const today = dayOfInstant(now());
  const records = useRecords();
  const tables = useRosterTables();
  const settings = useTable('settings');
  const { year, years, filter, set, clear, isFiltering } = useMeetingList(records, today);
  const [layout, setLayout] = useState(() =>
    initialLayout(meetingColumns, [{ id: 'date', isDescending: true }]),
  );
  const [isRulesOpen, setRulesOpen] = useState(false);
  const [count, setCount] = useState({ shown: 0, selected: 0 });
  const table = useRef<HTMLDivElement>(null);
  /** Keys of the rows as the table shows them. */
  const order = useRef<readonly string[]>([]);
  const keepOrder = useCallback((keys: readonly string[]) => {
    order.current = keys;
  }, []);
  const toast = useToast();
  const { saveSheet } = useSaveFile();

  const rows = useMemo(
    () =>
      records && tables
        ? meetingRows(
            records.filter((record) => record.startAt.startsWith(`${year}-`)),
            tables,
            today,
          )
        : undefined,
    [records, tables, year, today],
  );
  const shown = useMemo(() => filterRows(rows ?? [], filter), [rows, filter]);
  const { choices, remarks } = useMemo(
    () => (tables ? newMeetingChoices(tables, today) : { choices: [], remarks: [] }),
    [tables, today],
  );
  const open = useCallback((row: MeetingRow) => void navigate(`/meetings/${row.id}`), [navigate]);
  const commands = useListCommands(open);
  useShortcut('Ctrl+N', () => void navigate('/meetings/new'));
  useStatusItem(
    rows
      ? tableWords.status(words.unit, shown.length, count.selected > 1 ? count.selected : 0, rows.length)
      : '',
  );

  const exportList = async () => {
    const rowOf = new Map(shown.map((row) => [row.id, row]));
    const inOrder = order.current.flatMap((key) => rowOf.get(key) ?? []);
    const sheet = meetingSheet({ rows: inOrder, year, filter, branch, today });
    const news = await saveSheet(listFileWords.fileName(sheet.title, branch.shortName), sheet);
    if (news) toast.show(news);
  };

  const newRecordActions = [
    ...choices.map((choice) => ({
      id: choice.id,
      label: choice.label,
      onRun: () => void navigate(choice.route),
    })),
    ...remarks.map((remark) => ({ id: remark, label: remark, disabled: true, onRun: () => undefined })),
  ];
  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={rows ? words.count(year, rows.length) : undefined}
        secondary={
          <>
            <MenuButton
              label={words.otherRecords}
              actions={[
                { id: 'talks', label: talkWords.open, onRun: () => void navigate('/talks') },
                {
                  id: 'leadingGroup',
                  label: registerWords.open,
                  onRun: () => void navigate('/leading-group-meetings'),
                },
                { id: 'makeUps', label: makeUpWords.open, onRun: () => void navigate('/meetings/make-ups') },
                { id: 'texts', label: branchTextWords.open, onRun: () => void navigate('/texts') },
                { id: 'todos', label: todoWords.open, onRun: () => void navigate('/meetings/todos') },
              ]}
            />
            <Button variant="outlined" onClick={() => void navigate('/meetings/scans')}>
              {scanWords.menu}
            </Button>
            <Button variant="outlined" onClick={() => void navigate('/meetings/checks')}>
              {recordCheckWords.open}
            </Button>
          </>
        }
        more={[
          {
            id: 'yearBook',
            label: yearBookWords.open,
            onRun: () => void navigate(`/print/year-book?year=${String(year)}`),
          },
          ...(settings && handbookOf(settings).isKept
            ? [
                {
                  id: 'pastePages',
                  label: handbookWords.paste.open,
                  onRun: () => void navigate(`/print/paste-batch?year=${String(year)}`),
                },
              ]
            : []),
          {
            id: 'blankForms',
            label: blankFormWords.open,
            onRun: () => void navigate('/print/blank-form'),
          },
          // Nothing to export before the rows are read, nor where none is shown.
          ...(shown.length > 0
            ? [{ id: 'export', label: listFileWords.save, onRun: () => void exportList() }]
            : []),
          {
            id: 'importAttendance',
            label: attendanceImportWords.menu,
            onRun: () => void navigate('/meetings/import-attendance'),
          },
          {
            id: 'rules',
            label: yearlyLifeWords.rules.open,
            isSeparated: true,
            onRun: () => {
              setRulesOpen(true);
            },
          },
        ]}
        primary={
          <MenuButton label={words.create} icon={Plus} variant="contained" actions={newRecordActions} />
        }
      />
      <Tools>
        <SearchBox
          label={words.search}
          placeholder={words.searchHint}
          value={filter.search}
          onChange={(search) => {
            set({ search });
          }}
          onLeave={() => table.current?.querySelector<HTMLElement>('[role=grid]')?.focus()}
        />
        <FilterButton
          label={words.year}
          value={String(year)}
          options={years.map((one) => ({ value: String(one), label: words.yearOf(one) }))}
          onChange={(value) => {
            set({ year: value });
          }}
        />
        <FilterButton
          label={words.type}
          value={filter.type}
          options={filterOptions(rows, words.allTypes, recordTypes, recordTypeWords, (row, type) =>
            row.record.sections.some((section) => section.type === type),
          )}
          onChange={(type) => {
            set({ type });
          }}
        />
        <FilterButton
          label={words.state}
          value={filter.state}
          options={filterOptions(
            rows,
            words.allStates,
            recordStates,
            recordStateWords,
            (row, state) => row.state === state,
          )}
          onChange={(state) => {
            set({ state });
          }}
        />
        <span style={{ marginLeft: 'auto' }}>
          <ColumnChooser columns={meetingColumns} layout={layout} onLayout={setLayout} />
        </span>
      </Tools>
      {isRulesOpen ? (
        <MeetingRulesDialog
          onClose={() => {
            setRulesOpen(false);
          }}
        />
      ) : null}
      <UnfinishedNotices records={records} />
      <TypeFiguresLine type={filter.type} {...{ year, records, tables }} />
      <div ref={table} style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
        {rows === undefined ? null : (
          <DataTable
            label={words.table}
            rows={shown}
            rowKey={rowKey}
            columns={meetingColumns}
            layout={layout}
            onLayout={setLayout}
            onOpen={open}
            onCount={setCount}
            onOrder={keepOrder}
            commands={commands}
            empty={
              isFiltering ? (
                <EmptyState
                  title={words.noMatchTitle}
                  text={words.noMatchText}
                  actions={
                    <Button variant="outlined" onClick={clear}>
                      {words.showAll}
                    </Button>
                  }
                />
              ) : (
                <EmptyState
                  title={words.emptyTitle(year)}
                  text={words.emptyText}
                  actions={
                    <MenuButton
                      label={words.create}
                      icon={Plus}
                      variant="outlined"
                      actions={newRecordActions}
                    />
                  }
                />
              )
            }
            footer={
              branch.startedOn.startsWith(`${year}-`) && !branch.startedOn.endsWith('-01-01')
                ? words.onPaper(formatDateZh(branch.startedOn))
                : undefined
            }
          />
        )}
      </div>
    </Page>
  );
}

/** 全部 first, then each code with how many rows it would show. */
function filterOptions<Code extends string>(
  rows: readonly MeetingRow[] | undefined,
  all: string,
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
  fits: (row: MeetingRow, code: Code) => boolean,
) {
  return [
    { value: '', label: all },
    ...codes.map((value) => ({
      value,
      label: labels[value],
      count: rows?.filter((row) => fits(row, value)).length ?? 0,
    })),
  ];
}
