import Button from '@mui/material/Button';
import { useNavigate, useSearchParams } from 'react-router';
import { dayOfInstant, formatDateZh } from '../../../shared/domain/dates';
import type { PlanPreviewRow } from '../../../shared/import/study-plan';
import { planScopeWords, studyFormWords } from '../../../shared/words/domain';
import { sheetImportWords, sheetRefusal } from '../../../shared/words/sheet-import';
import { studyPlanImportWords as words } from '../../../shared/words/study-plan-import';
import { useData, useImportRuns, useStudyPlan } from '../../data/data-context';
import { useSaveTemplate } from '../../desk/use-save-template';
import { Notice } from '../../ui/feedback/Notice';
import { useToast } from '../../ui/feedback/toast-context';
import { SheetImport } from '../../ui/import/SheetImport';
import { FootBar } from '../../ui/layout/FootBar';
import { StatusWord } from '../../ui/status/StatusWord';
import type { TableColumn } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { usePlanImport } from './use-plan-import';

const rowKey = (row: PlanPreviewRow): string => String(row.rowNumber);

/** `/study-plan/import?year=`: a sheet becomes items of the year's plan; nothing is written before the last button. */
export function ImportPlanPage() {
  const [params] = useSearchParams();
  const { now } = useData();
  const thisYear = Number(dayOfInstant(now()).slice(0, 4));
  const year = Number(params.get('year') ?? thisYear) || thisYear;
  const found = useStudyPlan(year);
  return found ? <ImportPlan year={year} found={found} /> : null;
}

function ImportPlan(props: {
  readonly year: number;
  readonly found: NonNullable<ReturnType<typeof useStudyPlan>>;
}) {
  const { year, found } = props;
  const navigate = useNavigate();
  const toast = useToast();
  const saveTemplate = useSaveTemplate();
  const runs = useImportRuns();
  const { file, failure, isBusy, pick, run } = usePlanImport({ year, ...found });
  const back = (): void => void navigate(`/study-plan?year=${String(year)}`);
  const count = file?.rows.filter(({ state }) => state === 'new' || state === 'update').length ?? 0;
  const earlier = runs?.find((one) => one.fileSha512 === file?.sha512 && one.undoneAt === undefined);
  return (
    <SheetImport
      title={words.title(year)}
      meta={file?.name ?? words.intro}
      onBack={back}
      onSaveTemplate={() => {
        void saveTemplate('studyPlan').then((text) => {
          if (text !== undefined) toast.show({ text });
        });
      }}
      onPick={() => void pick()}
      start={{ title: words.pickTitle, text: words.heads }}
      refusal={failure === 'noHeads' ? { sentence: words.noHeads } : failure && sheetRefusal(failure)}
      notices={
        earlier ? (
          <Notice tone="info">{sheetImportWords.readAgain(formatDateZh(dayOfInstant(earlier.at)))}</Notice>
        ) : null
      }
      isOpen={file !== undefined}
      foot={
        file ? (
          <FootBar
            note={words.intro}
            actions={
              <Button
                variant="contained"
                disabled={isBusy || count === 0}
                onClick={() => {
                  void run(file).then((isDone) => {
                    if (isDone) back();
                  });
                }}
              >
                {words.run(count)}
              </Button>
            }
          />
        ) : undefined
      }
    >
      {file ? <DataTable label={words.table} rows={file.rows} rowKey={rowKey} columns={columns} /> : null}
    </SheetImport>
  );
}

const glyphs = { new: 'added', update: 'done', unchanged: 'excused', error: 'missing' } as const;
const columns: readonly TableColumn<PlanPreviewRow>[] = [
  { id: 'row', header: words.row, value: (row) => row.rowNumber, widthPx: 72 },
  {
    id: 'state',
    header: words.state,
    value: (row) => words.states[row.state],
    cell: (row) => <StatusWord kind={glyphs[row.state]} label={words.states[row.state]} />,
    widthPx: 150,
  },
  { id: 'month', header: words.fields.month, value: (row) => row.values.month ?? '', widthPx: 80 },
  {
    id: 'topic',
    header: words.fields.topic,
    value: (row) => row.values.topic ?? '',
    widthPx: 260,
    grow: 1,
    isStrong: true,
  },
  {
    id: 'form',
    header: words.fields.form,
    value: (row) => (row.values.form ? studyFormWords[row.values.form] : ''),
    widthPx: 150,
  },
  {
    id: 'scope',
    header: words.fields.scope,
    value: (row) => (row.values.scope ? planScopeWords[row.values.scope] : ''),
    widthPx: 110,
  },
  {
    id: 'hours',
    header: words.fields.plannedHours,
    value: (row) => row.values.plannedHours ?? '',
    widthPx: 80,
  },
  { id: 'problem', header: words.problem, value: (row) => row.problems.join('；'), widthPx: 260, grow: 1 },
];
