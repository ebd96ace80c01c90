import { useMemo, useState } from 'react';
import { Undo2 } from 'lucide-react';
import Button from '@mui/material/Button';
import { dayOfInstant } from '../../../../shared/domain/dates';
import type { RosterTables } from '../../../../shared/domain/roster';
import type { ImportDecisions } from '../../../../shared/import/decisions';
import { erasedNames } from '../../../../shared/import/erased-names';
import { listExistingMembers } from '../../../../shared/import/existing';
import { ExistingMembers } from '../../../../shared/import/match';
import { previewOf, type PreviewRow } from '../../../../shared/import/preview';
import type { RowReadings } from '../../../../shared/import/row-readings';
import { failureLabel } from '../../../../shared/ipc/failure-codes';
import type { Setting } from '../../../../shared/schema/ledger';
import { failureWords } from '../../../../shared/words/failures';
import { importPageWords } from '../../../../shared/words/members-import';
import { useData } from '../../../data/data-context';
import { FootBar } from '../../../ui/layout/FootBar';
import { useStatusItem } from '../../../ui/frame/status-item';
import { useShortcut } from '../../../ui/keyboard/use-shortcut';
import { Page } from '../../../ui/layout/Page';
import { Tabs, TabPanel } from '../../../ui/layout/Tabs';
import { DataTable } from '../../../ui/table/DataTable';
import { CheckNotices } from './CheckNotices';
import { ImportHeader } from './ImportHeader';
import {
  isPassedOver,
  previewColumns,
  shownStateOf,
  stateGlyphs,
  stateLabel,
  type ShownState,
} from './preview-columns';
import { countsOf, listQuestions, type ImportCounts } from './questions';
import { QuestionPanel } from './QuestionPanel';
import { usePreviewCommands } from './use-preview-commands';
import { useImportRun, type FinishedImport } from './use-import-run';
import type { OpenRoster } from './use-roster-file';
import { useRowReadings } from './use-row-readings';

interface CheckStepProps {
  readonly roster: OpenRoster;
  readonly tables: RosterTables;
  readonly settings: readonly Setting[];
  readonly decisions: ImportDecisions;
  readonly onDecisions: (decisions: ImportDecisions) => void;
  readonly onColumns: () => void;
  readonly onGiveUp: () => void;
  readonly onDone: (finished: FinishedImport) => void;
}

const words = importPageWords.check;
const rowKey = (row: PreviewRow): string => String(row.rowNumber);
const idPrefix = 'import';
const noColumns: readonly [] = [];

/** Third step: each row with what it would do, the doubtful ones asked at the right; nothing is written yet. */
export function CheckStep(props: CheckStepProps) {
  const { now } = useData();
  const readings = useRowReadings(props.roster, dayOfInstant(now()));
  if (readings) return <CheckRows {...props} readings={readings} />;
  return (
    <Page>
      <ImportHeader step="check" roster={props.roster} onBack={props.onColumns} />
      <DataTable label={words.table} rows={undefined} rowKey={rowKey} columns={noColumns} rowHeightPx={42} />
    </Page>
  );
}

interface CheckRowsProps extends CheckStepProps {
  readonly readings: RowReadings;
}

function CheckRows(props: CheckRowsProps) {
  const { roster, readings, tables, settings, decisions, onDecisions, onColumns, onGiveUp, onDone } = props;
  const { today } = readings;
  const [tab, setTab] = useState<ShownState | 'all'>('all');
  const [selected, setSelected] = useState<readonly string[]>([]);
  // A new object each time: F8 on the only open question must put the focus there again.
  const [askedKey, setAskedKey] = useState<{ key: string }>();
  const { run, isRunning, failure } = useImportRun();

  const stored = useMemo(
    () => ({
      existing: new ExistingMembers(listExistingMembers(tables, today)),
      erasedNames: erasedNames(tables),
    }),
    [tables, today],
  );
  const before = useMemo(() => previewOf(readings, stored), [readings, stored]);
  const preview = useMemo(
    () => (Object.keys(decisions).length === 0 ? before : previewOf(readings, stored, decisions)),
    [before, readings, stored, decisions],
  );
  const counts = countsOf(preview);
  const questions = useMemo(() => listQuestions(before, preview), [before, preview]);
  const columns = useMemo(() => previewColumns(preview), [preview]);
  const commands = usePreviewCommands(decisions, onDecisions);
  const rows = useMemo(
    () => (tab === 'all' ? preview.rows : preview.rows.filter((row) => shownStateOf(row) === tab)),
    [preview, tab],
  );
  const selectedNumber = Number(selected.at(-1) ?? Number.NaN);

  const openQuestions = questions.filter((question) => question.isOpen);
  const goToNext = (): void => {
    const later = openQuestions.find((question) => question.rowNumber > selectedNumber);
    const next = later ?? openQuestions[0];
    if (!next) return;
    setTab('all');
    setSelected([String(next.rowNumber)]);
    setAskedKey({ key: next.key });
  };
  useShortcut('F8', goToNext);
  useStatusItem(
    `${words.status(counts.rows, counts.people, counts.open, counts.unchanged, counts.passedOver)}｜${words.notWritten}`,
  );
  const importNow = async (): Promise<void> => {
    const finished = await run(roster, preview, tables, settings);
    if (finished) onDone(finished);
  };

  return (
    <Page>
      <ImportHeader
        step="check"
        roster={roster}
        onBack={onColumns}
        secondary={
          <Button variant="outlined" onClick={onColumns}>
            {words.change}
          </Button>
        }
      />
      <div style={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <div style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <Tabs
            label={words.tabs}
            idPrefix={idPrefix}
            value={tab}
            onChange={(id) => {
              setTab(id as ShownState | 'all');
            }}
            tabs={tabsOf(counts)}
          />
          <TabPanel idPrefix={idPrefix} id={tab} className="import-preview">
            <CheckNotices
              roster={roster}
              preview={preview}
              counts={counts}
              failure={failure && { ...failureWords[failure.code], code: failureLabel(failure.code) }}
            />
          </TabPanel>
          <DataTable
            label={words.table}
            rows={rows}
            rowKey={rowKey}
            columns={columns}
            selected={selected}
            onSelect={setSelected}
            commands={commands}
            isMuted={isPassedOver}
            empty={<span>{words.emptyTab}</span>}
            rowHeightPx={42}
            headHeightPx={54}
          />
        </div>
        <QuestionPanel
          questions={questions}
          preview={preview}
          selectedRow={preview.rows.find((row) => row.rowNumber === selectedNumber)}
          decisions={decisions}
          onDecisions={onDecisions}
          asked={askedKey}
          onNext={goToNext}
          onSelectRow={(rowNumber) => {
            setSelected([String(rowNumber)]);
          }}
        />
      </div>
      <FootBar
        note={
          <>
            <Undo2 aria-hidden />
            {words.promise}
          </>
        }
        actions={
          <>
            <Button variant="outlined" disabled={isRunning} onClick={onGiveUp}>
              {words.giveUp}
            </Button>
            <Button
              variant="contained"
              disabled={isRunning || counts.people === 0}
              onClick={() => void importNow()}
            >
              {words.run(counts.people, counts.open)}
            </Button>
          </>
        }
      />
    </Page>
  );
}

function tabsOf(counts: ImportCounts) {
  const numbers: Readonly<Record<ShownState, number>> = {
    new: counts.added,
    update: counts.updated,
    error: counts.error,
    conflict: counts.conflict,
    unchanged: counts.unchanged,
    ignored: counts.passedOver,
  };
  const shown = (Object.keys(numbers) as ShownState[]).filter((state) => numbers[state] > 0);
  return [
    { id: 'all', label: words.all, count: counts.rows },
    ...shown.map((state) => ({
      id: state,
      label: stateLabel(state),
      count: numbers[state],
      glyph: stateGlyphs[state],
    })),
  ];
}
