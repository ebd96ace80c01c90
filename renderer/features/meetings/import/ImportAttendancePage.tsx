import { useState } from 'react';
import { styled } from '@mui/material/styles';
import { Undo2 } from 'lucide-react';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { dayOfInstant, formatDateZh } from '../../../../shared/domain/dates';
import type { RosterTables } from '../../../../shared/domain/roster';
import type { AttendancePreview } from '../../../../shared/import/attendance';
import { lateMeetingsAt } from '../../../../shared/import/attendance-plan';
import {
  attendanceRowStates,
  type AttendancePreviewRow,
  type AttendanceRowState,
} from '../../../../shared/import/attendance-rows';
import { attendanceStatuses, type OrgLifeRecord } from '../../../../shared/schema/meeting';
import { attendanceImportWords as words } from '../../../../shared/words/attendance-import';
import { attendanceWords } from '../../../../shared/words/domain';
import { sheetImportWords, sheetRefusal } from '../../../../shared/words/sheet-import';
import { useData, useImportRuns, useRecords, useRosterTables } from '../../../data/data-context';
import { useSaveTemplate } from '../../../desk/use-save-template';
import { Notice } from '../../../ui/feedback/Notice';
import { useToast } from '../../../ui/feedback/toast-context';
import { SelectField } from '../../../ui/field/SelectField';
import { useStatusItem } from '../../../ui/frame/status-item';
import { SheetImport } from '../../../ui/import/SheetImport';
import { SignChoices } from '../../../ui/import/SignChoices';
import { FootBar } from '../../../ui/layout/FootBar';
import { TabPanel, Tabs } from '../../../ui/layout/Tabs';
import { DataTable } from '../../../ui/table/DataTable';
import { attendanceColumns, stateGlyphs } from './attendance-columns';
import { AttendanceRuns } from './AttendanceRuns';
import { LateChoice } from './LateChoice';
import { useAttendanceImport } from './use-attendance-import';
import { useAttendanceUndo } from './use-attendance-undo';

const rowKey = (row: AttendancePreviewRow): string => row.key;
const signMeanings = [
  ...attendanceStatuses.map((value) => ({ value, label: attendanceWords[value] })),
  { value: 'skip' as const, label: words.signs.skip },
];
const idPrefix = 'attendance';
/** Meetings that are named as not whole; the next ones are counted. */
const INCOMPLETE_SHOWN = 2;

/** `/meetings/import-attendance`: a sheet of who was there becomes rows of open records; first all is shown. */
export function ImportAttendancePage() {
  const tables = useRosterTables();
  const records = useRecords();
  return tables && records ? <ImportAttendance tables={tables} records={records} /> : null;
}

/** Side by side where there is room: the rows below must stay in sight. */
const Questions = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(24rem, 1fr))',
  gap: 12,
  '&:empty': { display: 'none' },
});
/** One line and a half of reason must be readable. */
const ROW_HEIGHT_PX = 52;

interface ImportAttendanceProps {
  readonly tables: RosterTables;
  readonly records: readonly OrgLifeRecord[];
}

function ImportAttendance({ tables, records }: ImportAttendanceProps) {
  const navigate = useNavigate();
  const toast = useToast();
  const saveTemplate = useSaveTemplate();
  const runs = useImportRuns();
  const { now } = useData();
  const { atOnce } = useAttendanceUndo();
  const importing = useAttendanceImport(tables, records);
  const { file, preview, failure, isBusy, decisions, setDecisions, pick, chooseSheet, run } = importing;
  const [reason, setReason] = useState('');
  const [isReasonMissing, setReasonMissing] = useState(false);
  const today = dayOfInstant(now());
  const back = (): void => void navigate('/meetings');
  const earlier = runs?.find((one) => one.fileSha512 === file?.sha512 && one.undoneAt === undefined);
  const late = preview?.late ?? [];
  const needReason = lateMeetingsAt(late, now()).length;
  const counts = countsOf(preview);
  const taken = counts.new + counts.update;
  const open = counts.conflict + counts.error;
  const lateRows = new Set(
    preview?.rows.flatMap(({ state, lateKey }) => (state === 'new' && lateKey ? [lateKey] : [])),
  );
  useStatusItem(preview ? words.status(preview.rows.length, taken, open) : '');

  const importNow = async (): Promise<void> => {
    if (decisions.createLate && needReason > 0 && reason.trim() === '') {
      setReasonMissing(true);
      return;
    }
    const finished = await run(reason);
    if (!finished) return;
    toast.show({
      text: words.done(finished.rows, finished.records, finished.late),
      onUndo: () => void atOnce(finished.commandId),
    });
    back();
  };
  const notices = (
    <>
      {earlier ? (
        <Notice tone="info">{sheetImportWords.readAgain(formatDateZh(dayOfInstant(earlier.at)))}</Notice>
      ) : null}
      {file && file.sheets.length > 1 ? (
        <div style={{ maxWidth: '24rem' }}>
          <SelectField
            label={words.sheet(file.sheets.length)}
            value={String(file.at)}
            options={file.sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
            emptyLabel={null}
            onChange={(at) => {
              chooseSheet(Number(at));
            }}
          />
        </div>
      ) : null}
      {preview && taken + open + late.length === 0 ? (
        <Notice tone="success">{words.nothingNew}</Notice>
      ) : null}
      <Questions>
        {preview && preview.signs.length > 0 ? (
          <SignChoices
            words={words.signs}
            meanings={signMeanings}
            signs={preview.signs}
            chosen={decisions.signs}
            onChange={(signs) => {
              setDecisions({ ...decisions, signs });
            }}
          />
        ) : null}
        {late.length > 0 ? (
          <LateChoice
            {...{ late, needReason, today, reason, isReasonMissing }}
            isTaken={decisions.createLate}
            onTake={(createLate) => {
              setDecisions({ ...decisions, createLate });
            }}
            onReason={setReason}
          />
        ) : null}
      </Questions>
      {preview && preview.incomplete.length > 0 ? <Incomplete meetings={preview.incomplete} /> : null}
    </>
  );
  return (
    <SheetImport
      title={words.title}
      meta={file?.name ?? words.intro}
      onBack={back}
      onSaveTemplate={() => {
        void saveTemplate('attendance').then((text) => {
          if (text !== undefined) toast.show({ text });
        });
      }}
      onPick={() => void pick()}
      start={{ title: words.pickTitle, text: words.heads }}
      refusal={failure === 'noHeads' ? { sentence: words.noHeads } : failure && sheetRefusal(failure)}
      notices={notices}
      isOpen={file !== undefined}
      foot={
        preview ? (
          <FootBar
            note={
              <>
                <Undo2 aria-hidden />
                {words.promise}
              </>
            }
            actions={
              <Button variant="contained" disabled={isBusy || taken === 0} onClick={() => void importNow()}>
                {words.run(taken, lateRows.size)}
              </Button>
            }
          />
        ) : undefined
      }
    >
      {preview ? <PreviewRows preview={preview} counts={counts} /> : <AttendanceRuns />}
    </SheetImport>
  );
}

interface PreviewRowsProps {
  readonly preview: AttendancePreview;
  readonly counts: Readonly<Record<AttendanceRowState, number>>;
}

function PreviewRows({ preview, counts }: PreviewRowsProps) {
  const [tab, setTab] = useState<AttendanceRowState | 'all'>('all');
  const shown = attendanceRowStates.filter((state) => counts[state] > 0);
  // Decided signs may have emptied the tab one stands in.
  const current = tab === 'all' || counts[tab] > 0 ? tab : 'all';
  const rows = preview.rows.filter(({ state }) => current === 'all' || state === current);
  return (
    <>
      <Tabs
        label={words.tabs}
        idPrefix={idPrefix}
        value={current}
        onChange={(id) => {
          setTab(id as AttendanceRowState | 'all');
        }}
        tabs={[
          { id: 'all', label: words.all, count: preview.rows.length },
          ...shown.map((state) => ({
            ...{ id: state, label: words.states[state], count: counts[state], glyph: stateGlyphs[state] },
          })),
        ]}
      />
      <TabPanel idPrefix={idPrefix} id={current}>
        {null}
      </TabPanel>
      <DataTable
        label={words.table}
        rows={rows}
        rowKey={rowKey}
        columns={attendanceColumns}
        rowHeightPx={ROW_HEIGHT_PX}
      />
    </>
  );
}

/** 应到 of a meeting counts everybody on the roster: who is named nowhere is said before it is imported. */
function Incomplete({ meetings }: { readonly meetings: AttendancePreview['incomplete'] }) {
  const named = meetings
    .slice(0, INCOMPLETE_SHOWN)
    .map(({ meeting, people }) => words.incompleteOf(meeting, people))
    .join('、');
  return <Notice tone="warn">{words.incomplete(named, meetings.length, INCOMPLETE_SHOWN)}</Notice>;
}

function countsOf(preview: AttendancePreview | undefined): Record<AttendanceRowState, number> {
  const counts = { new: 0, update: 0, conflict: 0, error: 0, ignored: 0, unchanged: 0 };
  for (const { state } of preview?.rows ?? []) counts[state] += 1;
  return counts;
}
