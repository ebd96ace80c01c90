import { useMemo, useState } from 'react';
import { Undo2 } from 'lucide-react';
import Button from '@mui/material/Button';
import { dayOfInstant } from '../../../../shared/domain/dates';
import type { RosterTables } from '../../../../shared/domain/roster';
import { uncollectedHeads } from '../../../../shared/import/collected';
import type { ImportDecisions } from '../../../../shared/import/decisions';
import { erasedNames } from '../../../../shared/import/erased-names';
import { listExistingMembers } from '../../../../shared/import/existing';
import { buildImportPreview, type ImportPreview, type PreviewRow } from '../../../../shared/import/preview';
import { failureLabel } from '../../../../shared/ipc/failure-codes';
import type { Setting } from '../../../../shared/schema/ledger';
import { failureWords } from '../../../../shared/words/failures';
import { importPageWords } from '../../../../shared/words/members-import';
import { useData, useImportRuns } from '../../../data/data-context';
import { FootBar } from '../../../ui/layout/FootBar';
import { Notice } from '../../../ui/feedback/Notice';
import { useStatusItem } from '../../../ui/frame/status-item';
import { useShortcut } from '../../../ui/keyboard/use-shortcut';
import { Tabs, TabPanel } from '../../../ui/layout/Tabs';
import { DataTable } from '../../../ui/table/DataTable';
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
import { UncollectedNotice } from './UncollectedNotice';
import { usePreviewCommands } from './use-preview-commands';
import { useImportRun, type FinishedImport } from './use-import-run';
import type { OpenRoster } from './use-roster-file';

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

/** Third step: each row with what it would do, the doubtful ones asked at the right; nothing is written yet. */
export function CheckStep(props: CheckStepProps) {
  const { roster, tables, settings, decisions, onDecisions, onColumns, onGiveUp, onDone } = props;
  const { now } = useData();
  const today = dayOfInstant(now());
  const [tab, setTab] = useState<ShownState | 'all'>('all');
  const [selected, setSelected] = useState<readonly string[]>([]);
  // A new object each time: F8 on the only open question must put the focus there again.
  const [askedKey, setAskedKey] = useState<{ key: string }>();
  const { run, isRunning, failure } = useImportRun();

  const existing = useMemo(() => listExistingMembers(tables, today), [tables, today]);
  const erased = useMemo(() => erasedNames(tables), [tables]);
  const before = useMemo(
    () => buildImportPreview(roster.table, roster.mapping, existing, today, {}, undefined, erased),
    [roster, existing, today, erased],
  );
  const preview = useMemo(
    () =>
      Object.keys(decisions).length === 0
        ? before
        : buildImportPreview(roster.table, roster.mapping, existing, today, decisions, undefined, erased),
    [before, roster, existing, today, decisions, erased],
  );
  const counts = countsOf(preview);
  const questions = useMemo(() => listQuestions(before, preview), [before, preview]);
  const columns = useMemo(() => previewColumns(preview), [preview]);
  const commands = usePreviewCommands(decisions, onDecisions);
  const rows = preview.rows.filter((row) => tab === 'all' || shownStateOf(row) === tab);
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
    <main style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
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
            <Notices
              roster={roster}
              counts={counts}
              uncollected={uncollectedHeads(roster.mapping.columns)}
              returning={returningNames(preview)}
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
    </main>
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

/** Names of rows that get a new file although somebody of that name was on file before. */
function returningNames(preview: ImportPreview): string[] {
  return preview.rows
    .filter(
      ({ state, problems }) => state === 'new' && problems.some(({ code }) => code === 'newAfterErasure'),
    )
    .map(({ member }) => member.name ?? '');
}

interface NoticesProps {
  readonly roster: OpenRoster;
  readonly counts: ImportCounts;
  /** Heads of the columns left out because the branch does not collect them. */
  readonly uncollected: readonly string[];
  /** Whose erased file stays as it is beside the new one. */
  readonly returning: readonly string[];
  readonly failure: { sentence: string; action: string; code: string } | undefined;
}

/** Above the rows only when there is something to say. */
function Notices({ roster, counts, uncollected, returning, failure }: NoticesProps) {
  const runs = useImportRuns();
  const earlier = runs?.find((one) => one.fileSha512 === roster.file.sha512 && one.undoneAt === undefined);
  const hasNothing = counts.people === 0 && counts.open === 0;
  if (!earlier && !failure && !hasNothing && returning.length + uncollected.length === 0) return null;
  return (
    <div style={{ display: 'grid', gap: 8, padding: '12px 32px' }}>
      {uncollected.length > 0 ? <UncollectedNotice heads={uncollected} /> : null}
      {earlier ? (
        <Notice tone="info">{importPageWords.readAgain(dayOfInstant(earlier.at), earlier.fileName)}</Notice>
      ) : null}
      {returning.length > 0 ? (
        <Notice tone="info">{importPageWords.newAfterErasure(returning)}</Notice>
      ) : null}
      {hasNothing ? <Notice tone="success">{importPageWords.nothingNew}</Notice> : null}
      {failure ? (
        <Notice tone="error" title={failure.sentence} code={failure.code}>
          {failure.action}
        </Notice>
      ) : null}
    </div>
  );
}
