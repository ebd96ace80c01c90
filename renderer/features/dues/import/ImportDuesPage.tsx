import { useState } from 'react';
import { Undo2 } from 'lucide-react';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { dayOfInstant, formatDateZh, yearOf } from '../../../../shared/domain/dates';
import type { RosterTables } from '../../../../shared/domain/roster';
import {
  duesRowStates,
  type DuesPreview,
  type DuesPreviewRow,
  type DuesRowState,
} from '../../../../shared/import/dues';
import { duesImportWords as words } from '../../../../shared/words/dues-import';
import { sheetImportWords, sheetRefusal } from '../../../../shared/words/sheet-import';
import { useData, useImportRuns, useRosterTables } from '../../../data/data-context';
import { useSaveTemplate } from '../../../desk/use-save-template';
import { Notice } from '../../../ui/feedback/Notice';
import { useToast } from '../../../ui/feedback/toast-context';
import { SelectField } from '../../../ui/field/SelectField';
import { useStatusItem } from '../../../ui/frame/status-item';
import { SheetImport } from '../../../ui/import/SheetImport';
import { SignChoices } from '../../../ui/import/SignChoices';
import { FootBar } from '../../../ui/layout/FootBar';
import { TabPanel, Tabs } from '../../../ui/layout/Tabs';
import type { TableCommand } from '../../../ui/table/column';
import { DataTable } from '../../../ui/table/DataTable';
import { useDuesFacts, type DuesFacts } from '../use-dues-facts';
import { DuesRuns } from './DuesRuns';
import { importColumns, stateGlyphs } from './import-columns';
import { useDuesImport } from './use-dues-import';
import { useDuesUndo } from './use-dues-undo';

const rowKey = (row: DuesPreviewRow): string => row.key;
const signMeanings = (['paid', 'unpaid', 'skip'] as const).map((value) => ({
  value,
  label: words.signs[value],
}));
const idPrefix = 'dues';
/** Sums that are named; the next ones are counted. */
const SUMS_SHOWN = 3;
/** One line and a half of reason must be readable. */
const ROW_HEIGHT_PX = 52;
/** Old ledgers that are worth entering. */
const YEARS_BACK = 10;

/** `/dues/import`: an old ledger becomes payments and bases; first every cell is shown. */
export function ImportDuesPage() {
  const { now } = useData();
  const today = dayOfInstant(now());
  const tables = useRosterTables();
  const facts = useDuesFacts(yearOf(today), today);
  return tables && facts ? <ImportDues tables={tables} facts={facts} /> : null;
}

interface ImportDuesProps {
  readonly tables: RosterTables;
  readonly facts: DuesFacts;
}

function ImportDues({ tables, facts }: ImportDuesProps) {
  const navigate = useNavigate();
  const toast = useToast();
  const saveTemplate = useSaveTemplate();
  const runs = useImportRuns();
  const { now } = useData();
  const { atOnce } = useDuesUndo();
  const importing = useDuesImport(tables, facts);
  const { file, sheet, year, preview, failure, isBusy, decisions, setDecisions, pick, run } = importing;
  const thisYear = yearOf(dayOfInstant(now()));
  const back = (): void => void navigate('/dues');
  const earlier = runs?.find((one) => one.fileSha512 === file?.sha512 && one.undoneAt === undefined);
  const counts = countsOf(preview);
  const taken = counts.new + counts.update;
  const open = counts.conflict + counts.error;
  useStatusItem(preview ? words.status(preview.rows.length, taken, open) : '');

  const importNow = async (): Promise<void> => {
    const finished = await run();
    if (!finished) return;
    toast.show({
      text: words.done(finished.payments, finished.profiles),
      onUndo: () => void atOnce(finished.commandId),
    });
    void navigate(`/dues${year === thisYear ? '' : `?year=${String(year)}`}`);
  };
  const decide = (rows: readonly DuesPreviewRow[], choice: 'take' | 'leave'): void => {
    const next = new Map(decisions.rows);
    for (const { key } of rows) next.set(key, choice);
    setDecisions({ ...decisions, rows: next });
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
              importing.chooseSheet(Number(at));
            }}
          />
        </div>
      ) : null}
      {sheet && sheet.year === undefined ? (
        <div style={{ maxWidth: '24rem' }}>
          <SelectField
            label={words.year}
            required
            help={year === undefined ? words.yearMissing : undefined}
            value={year === undefined ? '' : String(year)}
            options={Array.from({ length: YEARS_BACK + 1 }, (_, index) => thisYear - index).map((one) => ({
              value: String(one),
              label: words.yearOf(one),
            }))}
            onChange={(value) => {
              importing.setChosenYear(value === '' ? undefined : Number(value));
            }}
          />
        </div>
      ) : null}
      {preview && taken + open === 0 ? <Notice tone="success">{words.nothingNew}</Notice> : null}
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
      {preview && preview.sums.length > 0 ? (
        <Notice tone="warn" title={words.sums.title}>
          {preview.sums.slice(0, SUMS_SHOWN).join('；')}
          {preview.sums.length > SUMS_SHOWN ? words.sums.more(preview.sums.length) : ''}
        </Notice>
      ) : null}
    </>
  );
  return (
    <SheetImport
      title={words.title}
      meta={file?.name ?? words.intro}
      onBack={back}
      onSaveTemplate={() => {
        void saveTemplate('dues').then((text) => {
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
                {words.run(taken)}
              </Button>
            }
          />
        ) : undefined
      }
    >
      {preview ? <PreviewRows {...{ preview, counts, decide }} /> : file ? null : <DuesRuns />}
    </SheetImport>
  );
}

interface PreviewRowsProps {
  readonly preview: DuesPreview;
  readonly counts: Readonly<Record<DuesRowState, number>>;
  readonly decide: (rows: readonly DuesPreviewRow[], choice: 'take' | 'leave') => void;
}

function PreviewRows({ preview, counts, decide }: PreviewRowsProps) {
  const [tab, setTab] = useState<DuesRowState | 'all'>('all');
  const shown = duesRowStates.filter((state) => counts[state] > 0);
  // Decided signs may have emptied the tab one stands in.
  const current = tab === 'all' || counts[tab] > 0 ? tab : 'all';
  const rows = preview.rows.filter(({ state }) => current === 'all' || state === current);
  const commands: readonly TableCommand<DuesPreviewRow>[] = [
    {
      id: 'take',
      label: words.take,
      isEnabled: (chosen) => chosen.some(({ canTake }) => canTake === true),
      onRun: (chosen) => {
        decide(
          chosen.filter(({ canTake }) => canTake === true),
          'take',
        );
      },
    },
    {
      id: 'leave',
      label: words.leave,
      isEnabled: (chosen) =>
        chosen.some(({ state }) => state === 'new' || state === 'update' || state === 'conflict'),
      onRun: (chosen) => {
        decide(chosen, 'leave');
      },
    },
  ];
  return (
    <>
      <Tabs
        label={words.tabs}
        idPrefix={idPrefix}
        value={current}
        onChange={(id) => {
          setTab(id as DuesRowState | 'all');
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
        columns={importColumns}
        commands={commands}
        rowHeightPx={ROW_HEIGHT_PX}
      />
    </>
  );
}

function countsOf(preview: DuesPreview | undefined): Record<DuesRowState, number> {
  const counts = { new: 0, update: 0, conflict: 0, error: 0, ignored: 0, unchanged: 0 };
  for (const { state } of preview?.rows ?? []) counts[state] += 1;
  return counts;
}
